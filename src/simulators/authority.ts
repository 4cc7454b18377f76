import type { State } from '../state/state.ts'
import { certify, type Encryption, isLasting, makeAuthority } from '../world/certificates.ts'

const SETTING = 'certificate-authority'
/** Names come from whoever connects; the oldest are forgotten. */
const MOST_CERTIFICATES = 100

export interface AuthorityOptions {
  /** it stays with the data, so that whoever trusts it need not be told again after a restart */
  keep: boolean
  /** to be used instead of one of our own */
  given?: Encryption | undefined
}

/**
 * Who vouches for the emulator where it speaks TLS: one certificate authority, made at first use. It is the process's and not the world's,
 * so a reset or a state from elsewhere changes nothing in whom clients have come to trust.
 */
export class Authority {
  readonly #state: State
  readonly #keep: boolean
  readonly #certificates = new Map<string, Promise<Encryption>>()
  #known: Encryption | undefined
  #making: Promise<Encryption> | undefined

  constructor (state: State, { keep, given }: AuthorityOptions) {
    this.#state = state
    this.#keep = keep && given === undefined
    const kept = this.#keep ? state.settings.get<Encryption>(SETTING) : undefined
    this.#known = given ?? (kept !== undefined && isLasting(kept) ? kept : undefined)
  }

  /** PEM, for whoever wants to trust it. */
  async certificate (): Promise<string> {
    return (await this.#get()).certificate
  }

  /** A certificate for these names and addresses. */
  async certificateFor (names: readonly string[]): Promise<Encryption> {
    const id = names.join(' ')
    const known = this.#certificates.get(id)
    if (known !== undefined) return await known
    const made = this.#get().then(async (authority) => await certify(authority, names))
    this.#certificates.set(id, made)
    if (this.#certificates.size > MOST_CERTIFICATES) this.#certificates.delete(this.#certificates.keys().next().value!)
    return await made
  }

  /** Another world has come: what is kept with it is this one all the same. */
  stay (): void {
    const { database, settings } = this.#state
    if (this.#keep && this.#known !== undefined) database.transaction(() => settings.put(SETTING, this.#known))
  }

  async #get (): Promise<Encryption> {
    if (this.#known !== undefined) return this.#known
    this.#making ??= this.#make().finally(() => { this.#making = undefined })
    return await this.#making
  }

  async #make (): Promise<Encryption> {
    const made = this.#known = await makeAuthority()
    if (this.#state.database.isOpen) this.stay()
    return made
  }
}
