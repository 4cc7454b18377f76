import type { ArcState } from '../state/arc.ts'
import type { SimRow, SubscriberRow } from '../state/sim-rows.ts'
import type { Subscription } from '../state/subscriptions.ts'
import { optional, parsed } from './fields.ts'

/** A subscription with what its plan can do. */
export interface SubscriberWithPlan {
  row: SubscriberRow
  plan: Pick<Subscription, 'sms' | 'ota'>
}

/**
 * A card as the Sim operations show it (facts 02, section 4). Clients take the first entry of `subscribers` for the primary
 * line, so that one comes first. Null or left out as on the Subscriber (inferred).
 */
export function simView (sim: SimRow, subscribers: readonly SubscriberWithPlan[]): object {
  const primary = subscribers[0]!
  const arc = sim.status === 'terminated' ? null : parsed(sim.arc) as ArcState | null
  const capabilities = { data: true, sms: primary.plan.sms }
  return {
    operatorId: sim.operator_id,
    simId: sim.sim_id,
    type: sim.type,
    status: sim.status,
    speedClass: sim.speed_class,
    groupId: sim.group_id,
    tags: parsed(sim.tags),
    moduleType: sim.module_type,
    ...optional('serialNumber', sim.serial_number),
    createdTime: sim.created_time,
    lastModifiedTime: sim.last_modified_time,
    expiryTime: sim.expiry_time,
    expiryAction: sim.expiry_action,
    terminationEnabled: sim.termination_enabled === 1,
    imeiLock: sim.imei_lock === null ? null : { imei: sim.imei_lock },
    lastPortMappingCreatedTime: sim.last_port_mapping_created_time,
    ...optional('renewalFeeStatusSetTime', sim.renewal_fee_status_set_time),
    capabilities,
    activeProfileId: sim.iccid,
    profiles: {
      [sim.iccid]: {
        iccid: sim.iccid,
        primaryImsi: sim.primary_imsi,
        ...(arc === null ? {} : { arcClientPeerPublicKey: arc.clientPublicKey }),
        otaSupported: primary.plan.ota,
        subscribers: Object.fromEntries(subscribers.map(({ row, plan }) => [row.imsi, {
          imsi: row.imsi,
          msisdn: row.msisdn,
          status: row.status,
          subscription: row.subscription,
          bundles: parsed(row.bundles),
          capabilities: { data: true, sms: plan.sms }
        }]))
      }
    },
    sessionStatus: parsed(sim.session_status),
    ...optional('previousSession', parsed(sim.previous_session)),
    ...optional('arcSessionStatus', arc?.session),
    ...optional('localInfo', parsed(sim.local_info)),
    ...optional('pcapStartTime', sim.pcap_start_time),
    ...optional('pcapEndTime', sim.pcap_end_time),
    ...optional('testmodeExhaustedTime', sim.testmode_exhausted_time),
    ...optional('lastLocationUpdateTime', lastLocationUpdateTime(sim))
  }
}

/** The newest registration in any of the networks, which are kept apart on the Subscriber. */
function lastLocationUpdateTime (sim: SimRow): number | undefined {
  const networks = Object.values((parsed(sim.location_registration_status) ?? {}) as Record<string, { lastModifiedTime: number }>)
  return networks.length === 0 ? undefined : Math.max(...networks.map((network) => network.lastModifiedTime))
}
