import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { EventHandler, Target } from './definition.ts'

/** Where the index reads: the active handlers of an owner, or of one of its targets, in the order they were made. */
export interface HandlerSource {
  ofOwner: (owner: Owner) => EventHandler[]
  ofTarget: (owner: Owner, target: Target) => EventHandler[]
}

/**
 * The active handlers in memory: every event of every SIM asks for them, and most owners have none. Each owner's are read
 * when first asked for and kept up to date from then on; a change that is undone, and another database, make it forget.
 */
export class HandlerIndex {
  readonly #database: Database
  readonly #source: HandlerSource
  /** by owner, then by target */
  readonly #owners = new Map<string, Map<string, EventHandler[]>>()
  #generation = -1
  #dirty = false

  constructor (database: Database, source: HandlerSource) {
    this.#database = database
    this.#source = source
    database.onTransaction({
      afterCommit: () => { this.#dirty = false },
      afterRollback: () => { if (this.#dirty) this.#forget() }
    })
  }

  of (owner: Owner, target: Target): readonly EventHandler[] {
    return this.#of(owner).get(keyOf(target)) ?? []
  }

  /** Whether the owner has any at all. */
  isEmpty (owner: Owner): boolean {
    return this.#of(owner).size === 0
  }

  /** The handlers of `target` have changed. */
  refresh (owner: Owner, target: Target): void {
    this.#dirty = true
    const known = this.#of(owner)
    const handlers = this.#source.ofTarget(owner, target)
    if (handlers.length === 0) known.delete(keyOf(target))
    else known.set(keyOf(target), handlers)
  }

  /** All of the operator's are gone. */
  drop (owner: Owner): void {
    this.#dirty = true
    this.#owners.delete(keyOfOwner(owner))
  }

  #of (owner: Owner): Map<string, EventHandler[]> {
    if (this.#generation !== this.#database.generation) {
      this.#forget()
      this.#generation = this.#database.generation
    }
    const key = keyOfOwner(owner)
    let known = this.#owners.get(key)
    if (known === undefined) {
      known = new Map()
      for (const handler of this.#source.ofOwner(owner)) {
        const watching = known.get(keyOf(handler.target))
        if (watching === undefined) known.set(keyOf(handler.target), [handler])
        else watching.push(handler)
      }
      this.#owners.set(key, known)
    }
    return known
  }

  #forget (): void {
    this.#owners.clear()
    this.#dirty = false
  }
}

function keyOfOwner ({ operatorId, coverage }: Owner): string {
  return `${coverage}:${operatorId}`
}

function keyOf ({ kind, id }: Target): string {
  return `${kind}:${id}`
}
