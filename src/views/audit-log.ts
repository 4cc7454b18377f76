import type { AuditRow } from '../state/audit.ts'

/** inferred: userName is left out for the root user (facts 01, section 6). */
export function auditView (row: AuditRow) {
  return {
    apiKind: row.api_kind,
    operatorId: row.operator_id,
    remoteIpAddress: row.remote_ip_address,
    requestPath: row.request_path,
    requestedTimeEpochMs: row.time,
    statusCode: row.status_code,
    ...(row.user_name === null ? {} : { userName: row.user_name })
  }
}

export interface NapterAuditEntry {
  operatorId: string
  imsi: string
  /** UUID, the same for all that happens on one connection or mapping */
  connectionId: string
  type: 'ACCESS' | 'DENIED' | 'CONNECTED' | 'CLOSED' | 'REFUSED' | 'CREATED' | 'DELETED' | 'EXPIRED'
  tls: boolean
  direction: {
    sourceIPAddress: string
    sourcePort?: number
    destinationIPAddress: string
    destinationPort: number
  }
}

/** @param time ms */
export function napterAuditView ({ operatorId, imsi, connectionId, type, tls, direction }: NapterAuditEntry, time: number) {
  return { connectionId, createdAt: time, direction, imsi, operatorId, tls, type }
}
