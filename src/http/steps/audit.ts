import type { State } from '../../state/state.ts'
import { type Exchange, whoseCall } from '../exchange.ts'

const DAY = 24 * 3600 * 1000
/** How long entries are kept, in ms, without and with the contract (facts 01, section 6). */
const RETENTION = DAY
const CONTRACTED_RETENTION = 366 * DAY

/**
 * One row per call of the API audit log. Without the contract `api_audit_log` only Auth calls are kept. A failed login is
 * nobody's and never logged, but for one that passed the password and lacked the one-time code (facts 01, section 6).
 */
export function writeAuditRow (exchange: Exchange, state: State, status: number): void {
  const whose = whoseCall(exchange)
  if (whose === undefined) return
  const contracted = state.operators.contractSince(whose.operatorId, 'api_audit_log') !== undefined
  if (!contracted && exchange.operation.tag !== 'Auth') return
  state.audit.add({
    operatorId: whose.operatorId,
    apiKind: exchange.operation.url,
    method: exchange.request.method,
    requestPath: exchange.request.url.split('?', 1)[0]!,
    statusCode: status,
    userName: whose.userName,
    remoteIpAddress: exchange.request.ip
  }, contracted ? CONTRACTED_RETENTION : RETENTION)
}
