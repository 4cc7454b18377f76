import type { Services } from '../services.ts'
import type { SendingSimRow } from '../state/sending-sims.ts'
import { ANY_ADDRESS } from '../state/source-addresses.ts'
import { usualSubscription } from '../state/subscriptions.ts'
import type { Owner } from '../types.ts'
import { plainAddress } from '../world/sockets.ts'

/** Names the SIM (IMSI or SIM ID) that a request over HTTP is to come from. Never passed on. */
export const CALLER_HEADER = 'x-soracom-emulator-imsi'

/** The SIM that calls, or why nobody knows it. */
export type Caller = { simId: string, fault?: undefined } | { simId?: undefined, fault: string }

/**
 * Which SIM a device has. The platform sees it by the address that its own network gave it; here all devices share the network of whoever
 * tests: by a header, by what the address is mapped to, or the one SIM that everybody has who is not mapped.
 */
export class Callers {
  readonly #services: Services

  constructor (services: Services) {
    this.#services = services
  }

  identify (remoteAddress: string | undefined, named?: string): Caller {
    const { settings, state: { database, sims, sourceAddresses } } = this.#services
    if (named !== undefined) {
      const simId = sims.simIdNamed(named.trim())
      return simId === undefined ? { fault: `There is no SIM with the SIM ID or IMSI ${named}` } : { simId }
    }
    const address = plainAddress(remoteAddress)
    const mapped = sourceAddresses.get(address)
    if (mapped !== undefined) return { simId: mapped }
    const simId = settings.mapAddresses === true ? database.transaction(() => this.#newcomer(address)) : sourceAddresses.get(ANY_ADDRESS)
    return simId === undefined ? { fault: `Nobody knows which SIM the device at ${address} has: map its address by the control API, or name an IMSI in the header ${CALLER_HEADER}` } : { simId }
  }

  /**
   * A SIM of the first operator for an address that has none yet, attached: an active one, or one that is made for it. Of the coverage
   * that calls have which name none, so that the API shows what it sends where the client looks; of the operator's own if it has not that.
   */
  #newcomer (address: string): string | undefined {
    const { settings, state: { operators, sessions, sourceAddresses } } = this.#services
    const operatorId = operators.oldest()?.operator_id
    if (operatorId === undefined) return undefined
    const types = operators.coverageTypes(operatorId)
    const owner: Owner = { operatorId, coverage: types.includes(settings.coverage) ? settings.coverage : types[0] ?? settings.coverage }
    const isReady = (simId: string): boolean => sessions.isOnline(simId) || sessions.attach(simId).session !== undefined
    const simId = sourceAddresses.free(owner, CANDIDATES).find(isReady) ?? this.#made(owner, address)
    if (!sessions.isOnline(simId)) sessions.attach(simId)
    sourceAddresses.put(address, simId)
    return simId
  }

  /** One more SIM, in the group of one of the same owner: that which everybody has who is not mapped, else another that is mapped. */
  #made (owner: Owner, address: string): string {
    const { operators, sendingSims, simCards, sims, sourceAddresses } = this.#services.state
    const isAlike = (sim: SendingSimRow | undefined): boolean => sim?.operatorId === owner.operatorId && sim.coverage === owner.coverage
    // ANY_ADDRESS is the first by name.
    const groupId = sourceAddresses.list().map(({ simId }) => sendingSims.get(simId)).find(isAlike)?.groupId ?? undefined
    const subscription = usualSubscription(owner, operators.coverageTypes(owner.operatorId))
    const { sim } = simCards.createFor(owner.operatorId, { subscription, look: 'production' }, { groupId, tags: { name: `device ${address}` } })
    sims.setStatus(owner, sim.sim_id, 'active')
    return sim.sim_id
  }
}

/** How many SIMs are tried before a new one is made. */
const CANDIDATES = 100
