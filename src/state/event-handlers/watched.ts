import type { Owner, Tags } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Target } from './definition.ts'

export interface WatchedSubscriber {
  simId: string
  groupId: string | null
  isPrimary: boolean
}

/** What handlers need to know of SIMs, and no more: they ask for it with every event. */
export class Watched {
  readonly #subscriber
  readonly #hasSim
  readonly #groupOf
  readonly #tags
  readonly #ofOperator
  readonly #ofGroup
  readonly #ofSim

  constructor (database: Database) {
    this.#subscriber = database.array<[string, string, string], [string, string | null, number]>(
      `SELECT s.sim_id, c.group_id, s.is_primary FROM subscribers s JOIN sims c ON c.sim_id = s.sim_id
       WHERE s.imsi = ? AND s.operator_id = ? AND s.coverage = ?`)
    this.#hasSim = database.value<[string, string, string], number>('SELECT 1 FROM sims WHERE sim_id = ? AND operator_id = ? AND coverage = ?')
    this.#groupOf = database.value<[string], string | null>('SELECT group_id FROM sims WHERE sim_id = ?')
    this.#tags = database.value<[string], string>('SELECT tags FROM sims WHERE sim_id = ?')
    this.#ofOperator = database.value<[string, string], string>('SELECT sim_id FROM sims WHERE operator_id = ? AND coverage = ? ORDER BY sim_id')
    // In the order of the index by group; any other has SQLite walk through all SIMs of the operator.
    this.#ofGroup = database.value<[string, string, string], string>('SELECT sim_id FROM sims WHERE operator_id = ? AND coverage = ? AND group_id = ? ORDER BY primary_imsi')
    this.#ofSim = database.value<[string], string>('SELECT imsi FROM subscribers WHERE sim_id = ? ORDER BY is_primary DESC, imsi')
  }

  subscriber (owner: Owner, imsi: string): WatchedSubscriber | undefined {
    const row = this.#subscriber.get(imsi, owner.operatorId, owner.coverage)
    return row && { simId: row[0], groupId: row[1], isPrimary: row[2] === 1 }
  }

  hasSim (owner: Owner, simId: string): boolean {
    return this.#hasSim.get(simId, owner.operatorId, owner.coverage) !== undefined
  }

  groupOf (simId: string): string | null {
    return this.#groupOf.get(simId) ?? null
  }

  tagsOf (simId: string): Tags {
    return JSON.parse(this.#tags.get(simId) ?? '{}') as Tags
  }

  /** The IMSIs of a SIM, the primary one first. */
  imsisOf (simId: string): string[] {
    return this.#ofSim.all(simId)
  }

  /** SIM IDs of all that a target takes in. */
  simsOf (owner: Owner, { kind, id }: Target): string[] {
    switch (kind) {
      case 'operator': return this.#ofOperator.all(owner.operatorId, owner.coverage)
      case 'group': return this.#ofGroup.all(owner.operatorId, owner.coverage, id)
      case 'sim': return this.hasSim(owner, id) ? [id] : []
      case 'imsi': {
        const subscriber = this.subscriber(owner, id)
        return subscriber === undefined ? [] : [subscriber.simId]
      }
    }
  }
}
