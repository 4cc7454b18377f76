import type { Session } from '../state/sessions/session-rows.ts'
import type { SimRow } from '../state/sim-rows.ts'

/** Of every session that was recorded (facts 02, section 2). */
const DNS_SERVERS = ['100.127.0.53', '100.127.1.53'] as const

/** A live session as the Sim shows it; the Subscriber leaves imsi and subscription out (facts 02, sections 3.1 and 4.1). */
export function liveSessionView (session: Session): object {
  return {
    sessionId: session.sessionId,
    lastUpdatedAt: session.updatedTime,
    imsi: session.imsi,
    imei: session.imei,
    cell: session.cell,
    ueIpAddress: session.address,
    dnsServers: DNS_SERVERS,
    online: true,
    subscription: session.subscription,
    placement: { infrastructureProvider: 'aws', region: session.region }
  }
}

/** What is left when it has ended: no session id, cell or placement (facts 02, section 3.5). */
export function offlineView ({ imsi, subscription }: Session, time: number): object {
  return { lastUpdatedAt: time, imsi, imei: null, ueIpAddress: null, dnsServers: null, online: false, subscription }
}

export function previousSessionView (session: Session, deletedTime: number): object {
  return {
    sessionId: session.sessionId,
    imsi: session.imsi,
    imei: session.imei,
    cell: session.cell,
    ueIpAddress: session.address,
    dnsServers: DNS_SERVERS,
    subscription: session.subscription,
    createdTime: session.createdTime,
    deletedTime
  }
}

/** createdTime is that of the session, as text, in each of its events (facts 02, section 7). */
export function sessionEventView (event: 'Created' | 'Modified' | 'Deleted', session: Session, sim: SimRow, time: number): object {
  return {
    imsi: session.imsi,
    time,
    createdTime: new Date(session.createdTime).toISOString(),
    operatorId: sim.operator_id,
    event,
    ueIpAddress: session.address,
    imei: session.imei,
    apn: sim.apn,
    dns0: DNS_SERVERS[0],
    dns1: DNS_SERVERS[1],
    cell: session.cell,
    primaryImsi: sim.primary_imsi,
    simId: sim.sim_id,
    sessionId: session.sessionId,
    subscription: session.subscription
  }
}
