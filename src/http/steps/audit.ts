import type { State } from '../../state/state.ts'
import type { Exchange } from '../exchange.ts'

/**
 * One row per call of the API audit log. Without the contract `api_audit_log` only Auth calls are kept; a failed login
 * is never logged (facts 01, section 6).
 */
export function writeAuditRow (exchange: Exchange, state: State, status: number): void {
  // A login has no caller yet; whose it is stands in its answer.
  const operatorId = exchange.caller?.operatorId ?? (exchange.answer?.body as { operatorId?: string } | undefined)?.operatorId
  if (operatorId === undefined) return
  if (exchange.operation.tag !== 'Auth' && state.operators.contractSince(operatorId, 'api_audit_log') === undefined) return
  state.audit.add({
    operatorId,
    apiKind: exchange.operation.url,
    method: exchange.request.method,
    requestPath: exchange.request.url.split('?')[0]!,
    statusCode: status,
    userName: exchange.caller?.userName,
    remoteIpAddress: exchange.request.ip
  })
}
