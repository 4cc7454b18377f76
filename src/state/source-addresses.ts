import type { Coverage, Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'

/** Stands for every address that is not mapped itself. */
export const ANY_ADDRESS = '*'

export interface SourceAddress {
  /** of a device on this network, or `*` */
  address: string
  simId: string
}

/**
 * Which SIM a device on this network has: the platform knows a sender by the address that its network gave it (facts 04, section 4),
 * here all of them share the network of whoever tests.
 */
export class SourceAddresses {
  readonly #put
  readonly #get
  readonly #list
  readonly #delete
  readonly #free
  readonly #firstOnline
  readonly #firstNamed

  constructor (database: Database, events: Events) {
    this.#put = database.statement<[string, string], never>('INSERT OR REPLACE INTO source_addresses (address, sim_id) VALUES (?, ?)')
    this.#get = database.value<[string], string>('SELECT sim_id FROM source_addresses WHERE address = ?')
    this.#list = database.array<[], [string, string]>('SELECT address, sim_id FROM source_addresses ORDER BY address')
    this.#delete = database.statement<[string], never>('DELETE FROM source_addresses WHERE address = ?')
    this.#free = database.value<[string, Coverage, number], string>(
      `SELECT sim_id FROM sims WHERE operator_id = ? AND coverage = ? AND status = 'active' AND NOT EXISTS (SELECT 1 FROM source_addresses a WHERE a.sim_id = sims.sim_id) ORDER BY sim_id LIMIT ?`)
    this.#firstOnline = database.value<[Coverage], string>('SELECT sim_sessions.sim_id FROM sim_sessions JOIN sims USING (sim_id) ORDER BY coverage <> ?, sim_sessions.rowid LIMIT 1')
    this.#firstNamed = database.value<[string], string>(`SELECT sim_id FROM sims WHERE operator_id IS NOT NULL AND json_extract(tags, '$.name') = ? ORDER BY rowid LIMIT 1`)
    const deleteAll = database.statement<[string], never>('DELETE FROM source_addresses WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => deleteAll.run(simId))
  }

  put (address: string, simId: string): void {
    this.#put.run(address, simId)
  }

  /** The SIM mapped to exactly this address. */
  get (address: string): string | undefined {
    return this.#get.get(address)
  }

  /** Active SIMs of an owner that no address is mapped to. */
  free ({ operatorId, coverage }: Owner, limit: number): string[] {
    return this.#free.all(operatorId, coverage, limit)
  }

  /** The SIM that has been online for the longest time, one of this coverage if there is any. Looks at all that are. */
  firstOnline (coverage: Coverage): string | undefined {
    return this.#firstOnline.get(coverage)
  }

  /** The oldest SIM with that name. Looks at all of them. */
  firstNamed (name: string): string | undefined {
    return this.#firstNamed.get(name)
  }

  list (): SourceAddress[] {
    return this.#list.all().map(([address, simId]) => ({ address, simId }))
  }

  /** Returns whether there was one. */
  delete (address: string): boolean {
    return this.#delete.run(address) > 0
  }
}
