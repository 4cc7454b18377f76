import { demand, found } from '../refusal.ts'
import type { Owner } from '../types.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { Operators } from './operators.ts'
import type { SimStore } from './sim-store.ts'
import type { Sims } from './sims.ts'
import { primaryOf } from './sim-rows.ts'

/** Plans whose SIMs stay with the sort of operator they are of: OP0 or OP2 (facts 02, section 6). */
const OF_ONE_SORT: ReadonlySet<string> = new Set(['plan-K', 'plan-K2', 'plan-KM1'])

interface TransferRow {
  token: string
  operator_id: string
  coverage: Owner['coverage']
  destination_operator_id: string
  /** JSON array */
  imsis: string
}

export interface TransferRequest {
  destinationOperatorId: string
  destinationEmail: string
  imsis: readonly string[]
}

/** Ready SIMs on their way to another operator, by a token that comes to it by mail (facts 02, section 6). */
export class SimTransfers {
  readonly #ids: Ids
  readonly #events: Events
  readonly #operators: Operators
  readonly #sims: Sims
  readonly #store: SimStore
  readonly #insert
  readonly #row
  readonly #delete
  readonly #deleteTo

  constructor (database: Database, ids: Ids, events: Events, operators: Operators, sims: Sims, store: SimStore) {
    this.#ids = ids
    this.#events = events
    this.#operators = operators
    this.#sims = sims
    this.#store = store
    this.#insert = database.statement<[TransferRow], never>('INSERT INTO sim_transfers VALUES (:token, :operator_id, :coverage, :destination_operator_id, :imsis)')
    this.#row = database.statement<[string], TransferRow>('SELECT * FROM sim_transfers WHERE token = ?')
    this.#delete = database.statement<[string], never>('DELETE FROM sim_transfers WHERE token = ?')
    this.#deleteTo = database.value<[string], string>('SELECT token FROM sim_transfers WHERE destination_operator_id = ?')
    // Nobody is left to take them, so they are given back.
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const token of this.#deleteTo.all(operatorId)) this.#giveBack(this.#row.get(token)!)
    })
  }

  /**
   * Puts SIMs on the way; the returned token is also mailed. Refuses a destination that is none or the owner itself (SEM9402),
   * no SIM at all or one that is not ready (SEM9403), and plans that cannot go there (SEM9404). inferred: 400 for each.
   */
  issue (owner: Owner, request: TransferRequest): string {
    const destination = this.#operators.get(request.destinationOperatorId)
    demand(destination !== undefined && destination.email.toLowerCase() === request.destinationEmail.toLowerCase(), 'SEM9402')
    demand(destination.operator_id !== owner.operatorId, 'SEM9402')
    demand(this.#operators.coverageTypes(destination.operator_id).includes(owner.coverage), 'SEM9404')
    const imsis = [...new Set(request.imsis)]
    demand(imsis.length > 0, 'SEM9403')
    for (const imsi of imsis) {
      const card = this.#sims.card(owner, this.#sims.simIdOf(owner, imsi))
      demand(card.sim.status === 'ready', 'SEM9403')
      const mayGo = !OF_ONE_SORT.has(primaryOf(card).subscription) || owner.operatorId.slice(0, 3) === destination.operator_id.slice(0, 3)
      demand(mayGo, 'SEM9404')
      this.#sims.setTransferring(card, true)
    }
    const token = this.#ids.transferToken()
    this.#insert.run({ token, operator_id: owner.operatorId, coverage: owner.coverage, destination_operator_id: destination.operator_id, imsis: JSON.stringify(imsis) })
    this.#events.emit('TransferIssued', { owner, destinationOperatorId: destination.operator_id, email: destination.email, token, imsis })
    return token
  }

  /**
   * Takes the SIMs over; those whose status has changed meanwhile stay (facts 02, section 6). Returns the IMSIs that came.
   * Refuses an unknown token and one for somebody else alike (COM0006; inferred).
   */
  verify (operatorId: string, token: string): string[] {
    const row = this.#row.get(token)
    demand(row?.destination_operator_id === operatorId, 'COM0006')
    const moved: string[] = []
    for (const imsi of JSON.parse(row.imsis) as string[]) {
      const card = this.#waiting(row, imsi)
      if (card === undefined) continue
      this.#sims.handOver(card, operatorId)
      moved.push(imsi)
    }
    this.#delete.run(token)
    return moved
  }

  /** Calls a transfer off: its SIMs are ready again (inferred). Refuses a token that the owner has not issued (SEM9405). */
  delete (operatorId: string, token: string): void {
    const row = found(this.#row.get(token), 'SEM9405')
    demand(row.operator_id === operatorId, 'SEM9405')
    this.#giveBack(row)
  }

  #giveBack (row: TransferRow): void {
    for (const imsi of JSON.parse(row.imsis) as string[]) {
      const card = this.#waiting(row, imsi)
      if (card !== undefined) this.#sims.setTransferring(card, false)
    }
    this.#delete.run(row.token)
  }

  /** The SIM, if it is still waiting for this very transfer. */
  #waiting (row: TransferRow, imsi: string) {
    const simId = this.#sims.find({ operatorId: row.operator_id, coverage: row.coverage }, imsi)
    const card = simId === undefined ? undefined : this.#store.load(simId)
    return card?.sim.status === 'transferring' ? card : undefined
  }
}
