import type { SimRow, SubscriberRow } from '../state/sim-rows.ts'
import { optional, parsed } from './fields.ts'

/** A stored session without the fields that only the Sim shows of it; null when there is none. */
function session (text: string | null, ...ofTheSim: string[]): unknown {
  return text === null ? null : Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([name]) => !ofTheSim.includes(name)))
}

/**
 * A subscription as the Subscriber operations show it. Key order, and what is null and what is left out when unset, as
 * recorded from the real service (facts 02, section 3). A secondary one has no module type.
 */
export function subscriberView (sim: SimRow, subscriber: SubscriberRow, sms: boolean): object {
  return {
    imsi: subscriber.imsi,
    msisdn: subscriber.msisdn,
    ipAddress: sim.shows_address ? sim.device_address : null,
    operatorId: sim.operator_id,
    apn: sim.apn,
    type: sim.speed_class,
    groupId: sim.group_id,
    createdAt: subscriber.created_time,
    lastModifiedAt: sim.last_modified_time,
    expiredAt: sim.expiry_time,
    registeredTime: sim.registered_time,
    expiryAction: sim.expiry_action,
    terminationEnabled: sim.termination_enabled === 1,
    status: subscriber.status,
    tags: parsed(sim.tags),
    sessionStatus: session(sim.session_status, 'imsi', 'subscription'),
    ...optional('previousSession', session(sim.previous_session, 'imsi')),
    imeiLock: sim.imei_lock === null ? null : { imei: sim.imei_lock },
    speedClass: sim.speed_class,
    simId: sim.sim_id,
    moduleType: subscriber.is_primary ? sim.module_type : null,
    plan: sms ? 1 : 0,
    iccid: sim.iccid,
    ...optional('eiccid', sim.eiccid),
    serialNumber: sim.serial_number,
    ...optional('localInfo', parsed(sim.local_info)),
    subscription: subscriber.subscription,
    ...optional('bundles', parsed(subscriber.bundles)),
    lastPortMappingCreatedTime: sim.last_port_mapping_created_time,
    ...optional('renewalFeeStatusSetTime', sim.renewal_fee_status_set_time),
    packetCaptureSessions: parsed(sim.packet_capture_sessions),
    lastModifiedTime: sim.last_modified_time,
    expiryTime: sim.expiry_time,
    createdTime: subscriber.created_time,
    ...optional('locationRegistrationStatus', parsed(sim.location_registration_status)),
    presetSecondary: false,
    ipProhibited: false,
    mtSmsProhibited: false,
    moSmsProhibited: false,
    ussdProhibited: false
  }
}
