import { simView } from '../views/sim.ts'
import { subscriberView } from '../views/subscriber.ts'
import type { Database, Statement } from './database.ts'
import type { Card, SimRow, SubscriberRow } from './sim-rows.ts'
import { subscriptionOf } from './subscriptions.ts'

const SIM_COLUMNS = ['sim_id', 'operator_id', 'coverage', 'status', 'type', 'module_type', 'iccid', 'eiccid', 'serial_number', 'primary_imsi', 'speed_class', 'group_id', 'tags', 'apn', 'device_address', 'shows_address', 'termination_enabled', 'imei_lock', 'expiry_time', 'expiry_action', 'registration_secret', 'order_id', 'registered_time', 'renewal_fee_status_set_time', 'last_port_mapping_created_time', 'session_status', 'previous_session', 'local_info', 'location_registration_status', 'packet_capture_sessions', 'created_time', 'last_modified_time', 'document'] as const satisfies (keyof SimRow)[]

const SUBSCRIBER_COLUMNS = ['imsi', 'sim_id', 'operator_id', 'coverage', 'msisdn', 'subscription', 'bundles', 'status', 'is_primary', 'created_time', 'last_modified_time', 'document'] as const satisfies (keyof SubscriberRow)[]

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

  /** Writes the card, its subscriptions and the documents of both. */
  save (card: Card): void {
    const { sim, subscribers } = card
    const withPlans = subscribers.map((row) => {
      const plan = subscriptionOf(row.subscription)
      // Only the plan01s family takes further subscriptions over the air (facts 02, section 6).
      return { row, sms: plan.sms, ota: row.subscription.startsWith('plan01s') }
    })
    this.#putSim.run({ ...sim, document: JSON.stringify(simView(sim, withPlans)) })
    for (const { row, sms } of withPlans) {
      const shown = { ...row, operator_id: sim.operator_id, last_modified_time: sim.last_modified_time }
      this.#putSubscriber.run({ ...shown, document: JSON.stringify(subscriberView(sim, shown, sms)) })
    }
  }
}
