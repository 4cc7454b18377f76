import type { State } from '../../state/state.ts'
import { type Exchange, whoseCall } from '../exchange.ts'

/**
 * One row per call of the API audit log. Without the contract `api_audit_log` only Auth calls are kept. A failed login is
 * nobody's and never logged, but for one that passed the password and lacked the one-time code (facts 01, section 6).
 */
export function writeAuditRow (exchange: Exchange, state: State, status: number): void {
  const whose = whoseCall(exchange)
  if (whose === undefined) return
  if (exchange.operation.tag !== 'Auth' && !state.audit.keepsAll(whose.operatorId)) return
  state.audit.add({
    operatorId: whose.operatorId,
    apiKind: exchange.operation.url,
    method: exchange.request.method,
    requestPath: exchange.request.url.split('?', 1)[0]!,
    statusCode: status,
    userName: whose.userName,
    remoteIpAddress: exchange.request.ip
  })
}
