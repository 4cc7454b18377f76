import { Refusal } from '../refusal.ts'
import type { Door, MappingRow } from '../state/port-mappings.ts'
import { isReachable } from '../state/sim-rows.ts'
import type { State } from '../state/state.ts'
import { connectTcp, type Listener, listenTcp, plainAddress, type Socket } from '../world/sockets.ts'
import type { Authority } from './authority.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'port-mapping-expiry'

/** inferred: an address of nobody's, where no listener is asked for (RFC 5737). */
const UNREAL_ADDRESS = '198.51.100.7'
const FIRST_PORT = 20_000
const PORTS = 40_000

/** What encrypted mappings can be reached by with a certificate that holds. */
const CERTIFIED = ['*.napter.soracom.io', 'localhost', '127.0.0.1', '::1']

/** ms of real time that a device may take to accept a connection (inferred) */
const PATIENCE = 10_000

/** A door that listens already; the mapping follows. */
export interface OpenDoor extends Door {
  /** gives it up again */
  abandon: () => void
}

/**
 * What mappings do by themselves: they expire, and where asked for (`host`) each is a real listener that leads to where the
 * device's port leads. Every connection through it is written down (facts 02, section 11).
 */
export class Napter {
  readonly #state: State
  readonly #authority: Authority
  readonly #host: string | undefined
  readonly #listeners = new Map<string, Listener>()

  constructor (state: State, jobs: JobRunner, authority: Authority, host: string | undefined) {
    this.#state = state
    this.#authority = authority
    this.#host = host
    jobs.define<Door>({ kind: KIND, pace: { pace: 'immediate' }, run: (door) => state.portMappings.expire(door) })
    state.events.on('PortMappingCreated', ({ row }) => jobs.enqueue(KIND, keyOf(doorOf(row)), doorOf(row), row.expired_time))
    state.events.on('PortMappingRemoved', (door) => {
      state.jobs.cancel(KIND, keyOf(door))
      this.#shut(door)
    })
  }

  /** Whether mappings can really be connected to. */
  get isReal (): boolean {
    return this.#host !== undefined
  }

  /** A door for a mapping to be: listening on this machine, or a place that is only written down. Refuses when none can be had (SEM9515). */
  async open (encrypted: boolean): Promise<OpenDoor> {
    if (this.#host === undefined) {
      return { ipAddress: UNREAL_ADDRESS, port: this.#unrealPort(), abandon: () => {} }
    }
    try {
      const door = await this.#listen(this.#host, 0, encrypted)
      return { ...door, abandon: () => this.#shut(door) }
    } catch (error) {
      throw new Refusal('SEM9515', { detail: (error as Error).message })
    }
  }

  /** Listens for exactly the mappings that there are, as after a start with data or a reset. Tells of each that cannot be. */
  async resume (): Promise<string[]> {
    for (const listener of this.#listeners.values()) listener.close()
    this.#listeners.clear()
    const faults: string[] = []
    if (this.#host === undefined) return faults
    for (const row of this.#state.portMappings.all()) {
      try {
        await this.#listen(row.ip_address, row.port, row.tls_required === 1)
      } catch (error) {
        faults.push(`the port mapping ${row.ip_address}:${row.port} cannot be listened for: ${(error as Error).message}`)
      }
    }
    return faults
  }

  close (): void {
    for (const listener of this.#listeners.values()) listener.close()
    this.#listeners.clear()
  }

  /** The next port that no mapping has. */
  #unrealPort (): number {
    const { ids, portMappings } = this.#state
    for (let tries = 0; tries < PORTS; tries++) {
      const port = FIRST_PORT + (ids.number('napter-port') % PORTS)
      if (portMappings.find({ ipAddress: UNREAL_ADDRESS, port }) === undefined) return port
    }
    throw new Refusal('SEM9515', { detail: 'every port is taken' })
  }

  async #listen (host: string, port: number, encrypted: boolean): Promise<Door> {
    const listener: Listener = await listenTcp({ host, port, encryption: encrypted ? await this.#authority.certificateFor(CERTIFIED) : undefined }, (socket) => { void this.#pass(host, listener.port, socket) })
    const door: Door = { ipAddress: host, port: listener.port }
    this.#listeners.set(keyOf(door), listener)
    return door
  }

  #shut (door: Door): void {
    this.#listeners.get(keyOf(door))?.close()
    this.#listeners.delete(keyOf(door))
  }

  /** One connection, from the knock to the end. */
  async #pass (ipAddress: string, port: number, socket: Socket): Promise<void> {
    const { portMappings, ids } = this.#state
    const row = portMappings.find({ ipAddress, port })
    const source = { ipAddress: plainAddress(socket.remoteAddress), port: socket.remotePort ?? 0 }
    if (row === undefined) {
      socket.destroy()
      return
    }
    const connectionId = ids.uuid()
    const record = (type: Parameters<typeof portMappings.record>[1]): void => {
      if (this.#state.database.isOpen) this.#state.database.transaction(() => portMappings.record(row, type, connectionId, source))
    }
    record('ACCESS')
    if (!portMappings.admits(row, source.ipAddress)) {
      record('DENIED')
      socket.destroy()
      return
    }
    const device = await this.#reach(row)
    if (device === undefined) {
      record('REFUSED')
      socket.destroy()
      return
    }
    record('CONNECTED')
    let closed = false
    const end = (): void => {
      if (closed) return
      closed = true
      socket.destroy()
      device.destroy()
      record('CLOSED')
    }
    socket.on('close', end)
    device.on('close', end)
    if (socket.destroyed) end()
    else socket.pipe(device).pipe(socket)
  }

  /** The port of the device; undefined while it is offline, leads nowhere, or does not answer. */
  async #reach (row: MappingRow): Promise<Socket | undefined> {
    const { deviceEndpoints, sims } = this.#state
    const card = sims.load(row.sim_id)
    const target = deviceEndpoints.find(row.sim_id, 'tcp', row.device_port)
    if (card === undefined || target?.real === undefined || !isReachable(card)) return undefined
    try {
      return await connectTcp(target.real, PATIENCE)
    } catch {
      return undefined
    }
  }
}

function doorOf (row: MappingRow): Door {
  return { ipAddress: row.ip_address, port: row.port }
}

function keyOf ({ ipAddress, port }: Door): string {
  return `${ipAddress}:${port}`
}
