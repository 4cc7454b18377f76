import { demand, Refusal } from '../../refusal.ts'
import type { EndpointProtocol, RealEndpoint } from '../../state/device-endpoints.ts'
import { type Card, isReachable } from '../../state/sim-rows.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'

/** Bytes that go to a device or come from one at once (facts 02, section 10). */
export const LARGEST_EXCHANGE = 5 * 1024 * 1024

/** What is behind one port of a device that can be reached. answer: what a test has written for this sort of downlink. */
export type Reached<Answer> = { real: RealEndpoint, answer?: undefined } | { real?: undefined, answer: Answer }

/** Finds out what a downlink meets at the other end. */
export class Device {
  readonly card: Card
  readonly #state: State

  /** Refuses a SIM that the owner does not have (SEM9001). */
  constructor (state: State, owner: Owner, simId: string) {
    this.#state = state
    this.card = state.sims.card(owner, simId)
  }

  get address (): string {
    return this.card.sim.device_address
  }

  get isOnline (): boolean {
    return isReachable(this.card)
  }

  /** Its name for people: the tag, or the SIM ID. */
  get name (): string {
    return (JSON.parse(this.card.sim.tags) as Record<string, string>)['name'] ?? this.card.sim.sim_id
  }

  /** Refuses a device that is offline and a port that leads nowhere (SEM9530), and a port that answers otherwise (SEM9531). */
  reach<Answer> (protocol: EndpointProtocol, port: number, sort: string): Reached<Answer> {
    demand(this.isOnline, 'SEM9530', { detail: 'it is offline', detailJa: 'オフラインです' })
    const target = this.#state.deviceEndpoints.find(this.card.sim.sim_id, protocol, port)
    if (target === undefined) throw unreachable(`${protocol} port ${port} is closed`)
    if (target.real !== undefined) return { real: target.real }
    const answer = target.answer[sort] as Answer | undefined
    if (answer === undefined) throw new Refusal('SEM9531', { sort: sort.toUpperCase() })
    return { answer }
  }
}

export function unreachable (detail: string): Refusal {
  return new Refusal('SEM9530', { detail })
}
