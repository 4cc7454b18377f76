import type { ErrorCode } from '../../errors.ts'
import { Refusal } from '../../refusal.ts'
import type { Services } from '../../services.ts'
import type { Caller } from '../../types.ts'
import type { Exchange } from '../exchange.ts'

/**
 * API key and token -> caller, or the code to refuse with once the call has been counted. Sources disagree on the status of
 * a failure; 401 is what the current rules and the newest client say (facts 01, 1.11). Operations without credentials ignore
 * whatever the headers hold (1.2).
 */
export function authenticate (exchange: Exchange, services: Services): ErrorCode | undefined {
  if (exchange.operation.open) return undefined
  const refusal = identify(exchange, services)
  if (refusal === undefined || services.settings.auth === 'strict') return refusal
  exchange.caller = anybody(exchange, services)
  return exchange.caller === undefined ? refusal : undefined
}

function identify (exchange: Exchange, { state }: Services): ErrorCode | undefined {
  const { headers } = exchange.request
  const apiKey = headers['x-soracom-api-key']
  const token = headers['x-soracom-token']
  if (typeof apiKey !== 'string' || typeof token !== 'string' || apiKey === '' || token === '') return 'AUM0001'
  exchange.caller = state.access.caller(apiKey, token)
  return exchange.caller === undefined ? 'AGW9001' : undefined
}

/** With --auth lax whoever is not known is root: of the operator in the path if there is one, else of the oldest. */
function anybody (exchange: Exchange, { state }: Services): Caller | undefined {
  const asked = (exchange.request.params as Record<string, string>)['operator_id']
  const operator = (asked === undefined ? undefined : state.operators.get(asked)) ?? state.operators.oldest()
  return operator && { operatorId: operator.operator_id, apiKey: '', token: '' }
}

/** inferred: `/operators/{operator_id}/...` of another operator is 400, before anything else is looked at (facts 01, 1.11) ... */
const INVALID: ErrorCode = 'AUM9004'
/** ... but for what documents 404 "Operator Not Found", and the sandbox, where an unknown operator is a refusal of its own. */
const OTHERWISE: Record<string, ErrorCode> = {
  getDefaultPermissions: 'AUM9008',
  deleteDefaultPermissions: 'AUM9008',
  sandboxDeleteOperator: 'SBX9001'
}

export function checkOperatorInPath (exchange: Exchange): void {
  if (exchange.caller === undefined) return
  const operatorId = (exchange.request.params as Record<string, string>)['operator_id']
  if (operatorId === undefined || operatorId === exchange.caller.operatorId) return
  throw new Refusal(OTHERWISE[exchange.operationId] ?? INVALID)
}
