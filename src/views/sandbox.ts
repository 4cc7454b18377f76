import type { SimRow, SubscriberRow } from '../state/sim-rows.ts'

/** Unregistered SIMs show this operator, as sandbox records do (facts 02, section 1). */
const NO_OPERATOR = 'OP9999999999'

/** A SIM fresh from the sandbox, with the secret that registers it (facts 02, sections 1 and 13). */
export function sandboxSubscriberView (sim: SimRow, primary: SubscriberRow) {
  return {
    imsi: primary.imsi,
    msisdn: primary.msisdn ?? '',
    ipAddress: sim.device_address,
    operatorId: NO_OPERATOR,
    apn: sim.apn,
    registrationSecret: sim.registration_secret,
    serialNumber: sim.serial_number ?? '',
    simId: sim.sim_id,
    iccid: sim.iccid,
    speedClass: sim.speed_class,
    subscription: primary.subscription,
    status: sim.status,
    tags: {},
    createdAt: sim.created_time,
    lastModifiedAt: sim.last_modified_time,
    expiryTime: null
  }
}
