import type { Coverage } from '../types.ts'

/** Of the card, or what became of it before it was registered (facts 02, section 5). */
export type SimStatus = 'ready' | 'testing' | 'active' | 'inactive' | 'standby' | 'suspended' | 'terminated' | 'transferring' | 'instock' | 'shipped' | 'delivered'

export type ExpiryAction = 'doNothing' | 'deleteSession' | 'deactivate' | 'suspend' | 'terminate'

/** A card. JSON columns hold text; times are ms. */
export interface SimRow {
  sim_id: string
  /** null until it is registered */
  operator_id: string | null
  coverage: Coverage
  status: SimStatus
  type: 'uicc' | 'euicc' | 'virtual'
  module_type: string
  iccid: string
  eiccid: string | null
  serial_number: string | null
  primary_imsi: string
  speed_class: string
  group_id: string | null
  tags: string
  apn: string
  /** the address that a device gets with this SIM, for life */
  device_address: string
  /** 1: `ipAddress` shows it, as sandbox records do; production records show null */
  shows_address: number
  termination_enabled: number
  imei_lock: string | null
  expiry_time: number | null
  expiry_action: ExpiryAction | null
  registration_secret: string
  order_id: string | null
  registered_time: number | null
  renewal_fee_status_set_time: number | null
  last_port_mapping_created_time: number | null
  /** of the session, as the Sim shows it: with the imsi and subscription in use (facts 02, section 4) */
  session_status: string | null
  previous_session: string | null
  local_info: string | null
  location_registration_status: string | null
  packet_capture_sessions: string | null
  /** of the last packet capture, ms */
  pcap_start_time: number | null
  pcap_end_time: number | null
  /** keys and session of Arc: ArcState of arc.ts */
  arc: string | null
  /** when a limit of its test mode was passed */
  testmode_exhausted_time: number | null
  created_time: number
  last_modified_time: number
  document: string
}

/** One IMSI of a card. */
export interface SubscriberRow {
  imsi: string
  sim_id: string
  operator_id: string | null
  coverage: Coverage
  msisdn: string | null
  subscription: string
  bundles: string | null
  status: SimStatus
  is_primary: number
  created_time: number
  last_modified_time: number
  document: string
}

/** A card with all its subscriptions, the primary one first. */
export interface Card {
  sim: SimRow
  subscribers: SubscriberRow[]
}

/** Bundles as their column holds them: each once, null for none. */
export function bundlesText (bundles: readonly string[]): string | null {
  return bundles.length === 0 ? null : JSON.stringify([...new Set(bundles)])
}

export function primaryOf (card: Card): SubscriberRow {
  return card.subscribers[0]!
}

/** Whether the card has a live session. */
export function isOnline ({ sim }: Card): boolean {
  return sim.session_status !== null && (JSON.parse(sim.session_status) as { online: boolean }).online
}

/** inferred: its device is reached while it has a session of either sort, by radio or of Arc (facts 02, section 11). */
export function isReachable (card: Card): boolean {
  return isOnline(card) || (card.sim.arc !== null && card.sim.status === 'active')
}
