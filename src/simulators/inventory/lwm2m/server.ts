import { hostAndPort } from '../../../encodings.ts'
import { Refusal } from '../../../refusal.ts'
import type { DeviceRow } from '../../../state/inventory/device-rows.ts'
import type { State } from '../../../state/state.ts'
import type { Owner } from '../../../types.ts'
import { type CoapCall, CoapEndpoint, type CoapPeer, type CoapReply } from '../../../world/coap/endpoint.ts'
import { type Listener, plainAddress } from '../../../world/sockets.ts'
import type { DeviceAnswer } from '../../data-services/message.ts'
import type { Sender, Uplinks } from '../../data-services/uplink.ts'
import type { DeviceLinks } from '../links.ts'
import { writeAccount } from './bootstrap.ts'
import { RealDevice, type Surroundings } from './real-device.ts'
import { instancesOf, NO_OBJECTS, readRegistration, type Said, UNSAID } from './registration.ts'

export interface Place {
  host: string
  port: number
}

/** Which SIM has this address, or why nobody knows it. */
export type Identify = (address: string) => { simId: string, fault?: undefined } | { simId?: undefined, fault: string }

/** A device while it is registered. */
interface Session {
  deviceId: string
  owner: Owner
  simId: string
  /** of the state: it ends with it */
  generation: number
  said: Said
  device: RealDevice
}

/** bytes of the headers of CoAP, about */
const HEADERS = 30

/**
 * Inventory's two servers for devices that speak LwM2M 1.0 over CoAP: one tells them which server manages them, the other one does.
 * Neither asks for DTLS, which Node does not have: who a device is, follows from its SIM and its endpoint name.
 */
export class LwM2mServers {
  readonly #state: State
  readonly #links: DeviceLinks
  readonly #uplinks: Uplinks
  /** by the id of the registration */
  readonly #sessions = new Map<string, Session>()
  readonly #bootstrapping = new Set<string>()
  #management: { endpoint: CoapEndpoint, host: string } | undefined

  constructor (state: State, links: DeviceLinks, uplinks: Uplinks) {
    this.#state = state
    this.#links = links
    this.#uplinks = uplinks
    // Also one that another machine took over, or a simulated one.
    state.events.on('DeviceRegistered', ({ deviceId }) => this.#end(deviceId))
    state.events.on('DeviceWentOffline', ({ deviceId }) => this.#end(deviceId))
    state.events.on('DeviceDeleted', ({ deviceId }) => this.#end(deviceId))
  }

  /** Rejects when the place cannot be had. */
  async openBootstrap (place: Place, identify: Identify): Promise<Listener> {
    const endpoint: CoapEndpoint = await CoapEndpoint.open(place, (call) => this.#bootstrap(endpoint, place, call, identify))
    return endpoint
  }

  /** Rejects when the place cannot be had. */
  async openManagement (place: Place, identify: Identify): Promise<Listener> {
    const endpoint: CoapEndpoint = await CoapEndpoint.open(place, (call) => this.#manage(endpoint, call, identify))
    this.#management = { endpoint, host: place.host }
    return {
      port: endpoint.port,
      close: () => {
        this.#management = undefined
        for (const session of this.#sessions.values()) session.device.close()
        this.#sessions.clear()
        endpoint.close()
      }
    }
  }

  #bootstrap (endpoint: CoapEndpoint, place: Place, call: CoapCall, identify: Identify): CoapReply {
    if (call.path.join('/') !== 'bs') return { code: '4.04' }
    if (call.method !== 'POST') return { code: '4.05' }
    const { ep } = Object.fromEntries(call.query.map((each) => each.split(/=(.*)/s))) as { ep?: string }
    if (ep === undefined || ep === '') return { code: '4.00', payload: 'ep is missing' }
    const management = this.#management
    if (management === undefined) return { code: '5.03', payload: 'the entry point lwm2m is not open' }
    let device: DeviceRow | undefined
    const reply = this.#from(call, identify, (_simId, { source: { owner, sim } }) => {
      ({ device } = this.#state.inventory.devices.bootstrap(owner, ep, { imsi: sim.imsi, imei: sim.imei }))
      return { code: '2.04' }
    })
    if (device !== undefined) void this.#write(endpoint, place, call, device, management)
    return reply
  }

  /** Once the answer is out; a device that asks again meanwhile is not written to twice. */
  async #write (endpoint: CoapEndpoint, place: Place, { peer, host }: CoapCall, device: DeviceRow, management: { endpoint: CoapEndpoint, host: string }): Promise<void> {
    const key = `${peer.address} ${peer.port}`
    if (this.#bootstrapping.has(key)) return
    this.#bootstrapping.add(key)
    try {
      // By the name that the device knows us by, when it says one: that leads here for it.
      const isHere = management.host === place.host || isAny(management.host)
      const name = isHere && host !== undefined ? host : isAny(management.host) ? plainAddress(await endpoint.addressTowards(peer)) : management.host
      const uri = `coap://${hostAndPort(name, management.endpoint.port)}`
      await writeAccount(endpoint, peer, { uri, deviceId: device.device_id, key: Buffer.from(device.secret_key, 'base64') })
    } catch {
      // There is no way to it.
    } finally {
      this.#bootstrapping.delete(key)
    }
  }

  #manage (endpoint: CoapEndpoint, call: CoapCall, identify: Identify): CoapReply {
    const [first, registrationId, ...more] = call.path
    if (first !== 'rd' || more.length > 0) return { code: '4.04' }
    if (registrationId === undefined) return call.method === 'POST' ? this.#register(endpoint, call, identify) : { code: '4.05' }
    if (call.method !== 'POST' && call.method !== 'DELETE') return { code: '4.05' }
    const session = this.#sessions.get(registrationId)
    // One of before a reset, or of before this process: the device registers anew.
    if (session === undefined || !this.#state.database.isStill(session.generation)) return { code: '4.04' }
    return call.method === 'DELETE' ? this.#deregister(call, identify, registrationId, session) : this.#update(endpoint, call, identify, registrationId, session)
  }

  #register (endpoint: CoapEndpoint, call: CoapCall, identify: Identify): CoapReply {
    const said = readRegistration(call)
    if ('code' in said) return said
    const { endpoint: name, lifetime = UNSAID.lifetime, binding = UNSAID.binding, objects = NO_OBJECTS } = said
    if (name === undefined || name === '') return { code: '4.00', payload: 'ep is missing' }
    this.#forgetStale()
    let session: Session | undefined
    const reply = this.#from(call, identify, (simId, { source: { owner } }) => {
      const { devices, registrations } = this.#state.inventory
      const row = devices.byEndpoint(owner, name)
      // On the platform it would have no key.
      if (row === undefined) return { code: '4.03', payload: 'ep is no device: it must bootstrap first, or be created' }
      const registrationId = registrations.register(row.device_id, { lifetime, binding, instances: instancesOf(objects), ipAddress: this.#addressOf(simId, call.peer) })!
      session = this.#session(endpoint, call.peer, owner, { deviceId: row.device_id, simId, said: { ...said, objects } })
      this.#sessions.set(registrationId, session)
      return { code: '2.01', locationPath: ['rd', registrationId] }
    })
    if (session !== undefined) void this.#links.put(session.deviceId, session.device)
    return reply
  }

  #update (endpoint: CoapEndpoint, call: CoapCall, identify: Identify, registrationId: string, session: Session): CoapReply {
    const said = readRegistration(call)
    if ('code' in said) return said
    const { lifetime, binding, objects } = said
    const given = {
      ...(lifetime === undefined ? {} : { lifetime }),
      ...(objects === undefined ? {} : { instances: instancesOf(objects) }),
      binding
    }
    let renewed: Session | undefined
    const reply = this.#fromOwner(call, identify, session, (simId) => {
      const row = this.#state.inventory.registrations.update(registrationId, { ...given, ipAddress: this.#addressOf(simId, call.peer) })
      if (row === undefined) return { code: '4.04' }
      const { peer } = session.device
      if (peer.address !== call.peer.address || peer.port !== call.peer.port || objects !== undefined) {
        // It is asked elsewhere from now on; what it was to tell, it would tell from where nobody expects it.
        session.device.close()
        renewed = this.#session(endpoint, call.peer, session.owner, { deviceId: session.deviceId, simId, said: { ...session.said, objects: objects ?? session.said.objects } })
        this.#sessions.set(registrationId, renewed)
      }
      return { code: '2.04' }
    })
    if (renewed !== undefined) void this.#links.put(renewed.deviceId, renewed.device)
    return reply
  }

  #deregister (call: CoapCall, identify: Identify, registrationId: string, session: Session): CoapReply {
    return this.#fromOwner(call, identify, session, () => ({ code: this.#state.inventory.registrations.deregister(registrationId) ? '2.02' : '4.04' }))
  }

  /** As `#from`; of a SIM of another operator the registration is unknown. */
  #fromOwner (call: CoapCall, identify: Identify, { owner }: Session, handle: (simId: string) => CoapReply): CoapReply {
    return this.#from(call, identify, (simId, { source }) =>
      source.owner.operatorId === owner.operatorId && source.owner.coverage === owner.coverage ? handle(simId) : { code: '4.04' })
  }

  /** Lets the SIM that has this address ask, inside a transaction: it must be online, and what it sends is its traffic. */
  #from ({ peer, payload }: CoapCall, identify: Identify, handle: (simId: string, sender: Sender) => CoapReply): CoapReply {
    const { simId, fault } = identify(plainAddress(peer.address))
    if (simId === undefined) return { code: '4.03', payload: fault }
    let reply: CoapReply | undefined
    try {
      // A handler that answers at once is answered at once.
      const refused = this.#uplinks.pass(simId, 'udp', HEADERS + payload.length, (sender) => {
        reply = handle(simId, sender)
        return { statusCode: 200, body: '', line: ' '.repeat(HEADERS) }
      }) as DeviceAnswer
      return reply ?? { code: '4.03', payload: String(refused.body) }
    } catch (error) {
      if (error instanceof Refusal) return { code: '4.00', payload: error.message }
      throw error
    }
  }

  /** The platform sees a device by the address that its SIM has in the network. */
  #addressOf (simId: string, { address }: CoapPeer): string {
    return this.#state.sessions.current(simId)?.address ?? plainAddress(address)
  }

  #session (endpoint: CoapEndpoint, peer: CoapPeer, owner: Owner, { deviceId, simId, said }: Pick<Session, 'deviceId' | 'simId' | 'said'>): Session {
    const { database, inventory } = this.#state
    const { generation } = database
    const surroundings: Surroundings = {
      typesOf: (objectId) => {
        const resources = inventory.models.of(owner, objectId)?.resources
        return (resourceId) => {
          const model = resources?.[resourceId]
          return model === undefined || model.type === null ? undefined : { type: model.type, isMultiple: model.multiple }
        }
      },
      carries: (uploadBytes, downloadBytes) => database.isStill(generation) && this.#uplinks.moved(simId, uploadBytes, downloadBytes),
      notified: (path, reading) => {
        if (!database.isStill(generation)) return false
        database.transaction(() => inventory.registrations.notify(deviceId, path, reading))
        return true
      }
    }
    return { deviceId, owner, simId, generation, said, device: new RealDevice(endpoint, peer, said.objects?.root ?? [], surroundings) }
  }

  #end (deviceId: string): void {
    this.#forget((session) => session.deviceId === deviceId)
  }

  /** Those of before a reset. */
  #forgetStale (): void {
    this.#forget(({ generation }) => !this.#state.database.isStill(generation))
  }

  #forget (which: (session: Session) => boolean): void {
    for (const [registrationId, session] of this.#sessions) {
      if (!which(session)) continue
      session.device.close()
      this.#sessions.delete(registrationId)
    }
  }
}

function isAny (host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}
