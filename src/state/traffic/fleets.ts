import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'

export interface Fleet {
  owner: Owner
  fleet: string
  sims: number
  online: number
}

/** Fleets: names for SIMs that were made together. A SIM that is transferred leaves its fleet. */
export class Fleets {
  readonly #add
  readonly #get
  readonly #size
  readonly #list

  constructor (database: Database, events: Events) {
    this.#add = database.statement<[string, string, string, string], never>('INSERT OR REPLACE INTO fleet_sims VALUES (?, ?, ?, ?)')
    const count = `SELECT f.operator_id, f.coverage, f.fleet, count(*), count(l.sim_id) FROM fleet_sims f LEFT JOIN sim_sessions l ON l.sim_id = f.sim_id`
    this.#get = database.array<[string, string, string], Row>(`${count} WHERE f.operator_id = ? AND f.coverage = ? AND f.fleet = ? GROUP BY f.operator_id, f.coverage, f.fleet`)
    this.#size = database.value<[string, string, string], number>('SELECT count(*) FROM fleet_sims WHERE operator_id = ? AND coverage = ? AND fleet = ?')
    this.#list = database.array<[], Row>(`${count} GROUP BY f.operator_id, f.coverage, f.fleet ORDER BY f.operator_id, f.coverage, f.fleet`)
    const leave = database.statement<[string], never>('DELETE FROM fleet_sims WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => leave.run(simId))
    events.on('SimTransferred', ({ card }) => leave.run(card.sim.sim_id))
  }

  add ({ operatorId, coverage }: Owner, fleet: string, simId: string): void {
    this.#add.run(simId, operatorId, coverage, fleet)
  }

  /** How many SIMs it has; none when there is none of that name. */
  size ({ operatorId, coverage }: Owner, fleet: string): number {
    return this.#size.get(operatorId, coverage, fleet)!
  }

  get ({ operatorId, coverage }: Owner, fleet: string): Fleet | undefined {
    const row = this.#get.get(operatorId, coverage, fleet)
    return row && fleetOf(row)
  }

  list (): Fleet[] {
    return this.#list.all().map(fleetOf)
  }
}

type Row = [string, Owner['coverage'], string, number, number]

function fleetOf ([operatorId, coverage, fleet, sims, online]: Row): Fleet {
  return { owner: { operatorId, coverage }, fleet, sims, online }
}
