import type { Coverage } from '../types.ts'
import type { Database } from './database.ts'
import type { SimStatus } from './sim-rows.ts'

/** What is asked of a SIM for every message that its device sends; the whole card would be ten times as dear to read. */
export interface SendingSimRow {
  simId: string
  /** null while it is nobody's */
  operatorId: string | null
  coverage: Coverage
  status: SimStatus
  primaryImsi: string
  msisdn: string | null
  groupId: string | null
  speedClass: string
  /** 1: it has keys of Arc */
  arc: number
  /** of the live session; null while it has none by radio */
  sessionImsi: string | null
  imei: string | null
}

type Row = [string | null, Coverage, SimStatus, string, string | null, string | null, string, number, string | null, string | null]

/** SIMs as the entry points of data services see them. */
export class SendingSims {
  readonly #get

  constructor (database: Database) {
    this.#get = database.array<[string], Row>(
      `SELECT sims.operator_id, sims.coverage, sims.status, primary_imsi, msisdn, group_id, speed_class, arc IS NOT NULL, sim_sessions.imsi, imei
       FROM sims JOIN subscribers ON subscribers.imsi = primary_imsi LEFT JOIN sim_sessions ON sim_sessions.sim_id = sims.sim_id WHERE sims.sim_id = ?`)
  }

  get (simId: string): SendingSimRow | undefined {
    const row = this.#get.get(simId)
    if (row === undefined) return undefined
    const [operatorId, coverage, status, primaryImsi, msisdn, groupId, speedClass, arc, sessionImsi, imei] = row
    return { simId, operatorId, coverage, status, primaryImsi, msisdn, groupId, speedClass, arc, sessionImsi, imei }
  }
}
