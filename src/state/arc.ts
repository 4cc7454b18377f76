import allowedIPs from '../../fixtures/arc-allowed-ips.json' with { type: 'json' }
import { demand } from '../refusal.ts'
import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Settings } from './settings.ts'
import type { SimCards } from './sim-cards.ts'
import type { Card } from './sim-rows.ts'
import type { Sims } from './sims.ts'
import { isKey, keyPairOf, type KeyPair } from './wireguard-keys.ts'

export const ARC_PLAN = 'planArc01'

/** inferred: clients resolve the host while they read the answer, so it is one that every machine knows (facts 02, section 8). */
const SERVER_ENDPOINT = '127.0.0.1:11010'

/** WireGuard settings as the API shows them. */
export interface ArcSession {
  arcServerPeerPublicKey: string
  arcServerEndpoint: string
  arcAllowedIPs: string[]
  arcClientPeerIpAddress: string
  arcClientPeerPublicKey: string
}

/** What a SIM keeps of Arc; the private key is told once and never stored. */
export interface ArcState {
  clientPublicKey: string
  session: (ArcSession & { lastUpdatedAt: number }) | null
}

/** Virtual SIMs: WireGuard keys and sessions, on a SIM of their own or beside a card's subscription (facts 02, section 8). */
export class Arc {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #settings: Settings
  readonly #sims: Sims
  readonly #cards: SimCards

  constructor (clock: Clock, ids: Ids, settings: Settings, sims: Sims, cards: SimCards) {
    this.#clock = clock
    this.#ids = ids
    this.#settings = settings
    this.#sims = sims
    this.#cards = cards
  }

  /** A virtual SIM, active at once, with keys and a session. */
  create (owner: Owner): { card: Card, keys: KeyPair } {
    const keys = keyPairOf(this.#ids.keySeed())
    const card = this.#cards.createVirtual(owner, (address) => this.#state(keys.publicKey, address))
    return { card, keys }
  }

  /** The state of a subscription of Arc that joins a card, and the keys to tell once. */
  begin (card: Card): { arc: ArcState, keys: KeyPair } {
    const keys = keyPairOf(this.#ids.keySeed())
    return { arc: this.#state(keys.publicKey, card.sim.device_address), keys }
  }

  /**
   * New keys, or the client's own public key; the session starts anew with them (facts 02, section 8). Refuses a SIM without
   * a subscription of Arc (SEM9400) and what is no key (SEM9401).
   */
  renew (owner: Owner, simId: string, publicKey: string | undefined): Partial<KeyPair> & { publicKey: string } {
    const card = this.#virtual(owner, simId)
    demand(publicKey === undefined || isKey(publicKey), 'SEM9401')
    const keys = publicKey === undefined ? keyPairOf(this.#ids.keySeed()) : { publicKey }
    this.#sims.setArc(card, this.#state(keys.publicKey, card.sim.device_address))
    return keys
  }

  /** Without keys there is no session either. inferred: dropping what is not there is no fault. */
  remove (owner: Owner, simId: string): void {
    this.#sims.setArc(this.#virtual(owner, simId), null)
  }

  /** Makes the session, anew if there is one. Refuses a SIM without keys (SEM9400). */
  createSession (owner: Owner, simId: string): ArcSession {
    const card = this.#virtual(owner, simId)
    const arc = arcOf(card)
    demand(arc !== null, 'SEM9400')
    demand(card.sim.status !== 'terminated', 'SEM9007')
    const { clientPublicKey } = arc
    const next = this.#state(clientPublicKey, card.sim.device_address)
    this.#sims.setArc(card, next)
    const { lastUpdatedAt: _, ...session } = next.session!
    return session
  }

  #virtual (owner: Owner, simId: string): Card {
    const card = this.#sims.card(owner, simId)
    demand(card.subscribers.some((s) => s.subscription === ARC_PLAN && s.status !== 'terminated'), 'SEM9400')
    return card
  }

  #state (clientPublicKey: string, address: string): ArcState {
    return {
      clientPublicKey,
      session: {
        arcServerPeerPublicKey: this.#serverKey(),
        arcServerEndpoint: SERVER_ENDPOINT,
        arcAllowedIPs: allowedIPs,
        arcClientPeerIpAddress: address,
        arcClientPeerPublicKey: clientPublicKey,
        lastUpdatedAt: this.#clock.now()
      }
    }
  }

  /** The server of this emulator is one, with a key of its own. */
  #serverKey (): string {
    let key = this.#settings.get<string>('arc-server-key')
    if (key === undefined) {
      key = keyPairOf(this.#ids.keySeed()).publicKey
      this.#settings.put('arc-server-key', key)
    }
    return key
  }
}

export function arcOf (card: Card): ArcState | null {
  return card.sim.arc === null ? null : JSON.parse(card.sim.arc) as ArcState
}
