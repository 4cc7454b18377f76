import { simView } from '../views/sim.ts'
import { subscriberView } from '../views/subscriber.ts'
import { columnsOf } from './columns.ts'
import type { Database, Statement } from './database.ts'
import type { Card, SimRow, SubscriberRow } from './sim-rows.ts'
import { subscriptionOf } from './subscriptions.ts'

export const SIM_COLUMNS = columnsOf<SimRow>({
  sim_id: true, operator_id: true, coverage: true, status: true, type: true, module_type: true, iccid: true, eiccid: true, serial_number: true,
  primary_imsi: true, speed_class: true, group_id: true, tags: true, apn: true, device_address: true, shows_address: true, termination_enabled: true,
  imei_lock: true, expiry_time: true, expiry_action: true, registration_secret: true, order_id: true, registered_time: true,
  renewal_fee_status_set_time: true, last_port_mapping_created_time: true, session_status: true, previous_session: true, local_info: true,
  location_registration_status: true, packet_capture_sessions: true, pcap_start_time: true, pcap_end_time: true, arc: true, testmode_exhausted_time: true, created_time: true, last_modified_time: true, document: true
})

export const SUBSCRIBER_COLUMNS = columnsOf<SubscriberRow>({
  imsi: true, sim_id: true, operator_id: true, coverage: true, msisdn: true, subscription: true, bundles: true, status: true, is_primary: true,
  created_time: true, last_modified_time: true, document: true
})

/** Inserts, or updates in place: the row keeps its rowid, and with it its place. */
function upsert (table: string, key: string, columns: readonly string[]): string {
  const rest = columns.filter((c) => c !== key)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => `:${c}`).join(', ')})
    ON CONFLICT (${key}) DO UPDATE SET ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`
}

/** Reads and writes whole cards. The one place where the shown documents are made, so they never differ from the columns. */
export class SimStore {
  readonly #sim: Statement<[string], SimRow>
  readonly #subscribers: Statement<[string], SubscriberRow>
  readonly #putSim: Statement<[SimRow], never>
  readonly #putSubscriber: Statement<[SubscriberRow], never>

  constructor (database: Database) {
    this.#sim = database.statement('SELECT * FROM sims WHERE sim_id = ?')
    this.#subscribers = database.statement('SELECT * FROM subscribers WHERE sim_id = ? ORDER BY is_primary DESC, imsi')
    this.#putSim = database.statement(upsert('sims', 'sim_id', SIM_COLUMNS))
    this.#putSubscriber = database.statement(upsert('subscribers', 'imsi', SUBSCRIBER_COLUMNS))
  }

  load (simId: string): Card | undefined {
    const sim = this.#sim.get(simId)
    return sim && { sim, subscribers: this.#subscribers.all(simId) }
  }

  /** Writes the card, its subscriptions and the documents of both; returns what it wrote. */
  save ({ sim, subscribers }: Card): Card {
    const withPlans = subscribers.map((row) => ({ row, plan: subscriptionOf(row.subscription) }))
    const saved: Card = {
      sim: { ...sim, document: JSON.stringify(simView(sim, withPlans)) },
      subscribers: withPlans.map(({ row, plan }) => {
        const shown = { ...row, operator_id: sim.operator_id, last_modified_time: sim.last_modified_time }
        return { ...shown, document: JSON.stringify(subscriberView(sim, shown, plan.sms)) }
      })
    }
    this.#putSim.run(saved.sim)
    for (const row of saved.subscribers) this.#putSubscriber.run(row)
    return saved
  }
}
