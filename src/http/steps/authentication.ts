import { Refusal } from '../../refusal.ts'
import type { Access } from '../../state/access.ts'
import type { Exchange } from '../exchange.ts'

/**
 * API key and token -> caller. Sources disagree on the status of a failure; 401 is what the current rules and the newest
 * client say (facts 01, 1.11). Operations without credentials ignore whatever the headers hold (1.2).
 */
export function authenticate (exchange: Exchange, access: Access): void {
  if (exchange.operation.open) return
  const { headers } = exchange.request
  const apiKey = headers['x-soracom-api-key']
  const token = headers['x-soracom-token']
  if (typeof apiKey !== 'string' || typeof token !== 'string' || apiKey === '' || token === '') throw new Refusal('AUM0001')
  exchange.caller = access.caller(apiKey, token)
  if (exchange.caller === undefined) throw new Refusal('AGW9001')
}

/** inferred: `/operators/{operator_id}/...` of another operator is 400, before anything else is looked at (facts 01, 1.11). */
export function checkOperatorInPath (exchange: Exchange): void {
  if (exchange.caller === undefined) return
  const operatorId = (exchange.request.params as Record<string, string>)['operator_id']
  // The sandbox's delete answers for itself: there an unknown operator is its own refusal.
  if (operatorId === undefined || exchange.operationId === 'sandboxDeleteOperator') return
  if (operatorId !== exchange.caller.operatorId) throw new Refusal('AUM9004')
}
