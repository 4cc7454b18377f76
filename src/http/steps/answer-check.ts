import { Bytes, JsonText } from '../../contract/operations.ts'
import type { Validators } from '../../contract/validators.ts'
import { Refusal } from '../../refusal.ts'
import type { Exchange } from '../exchange.ts'

/** With --strict, and in all tests: an answer that the contract does not allow is a fault of ours and says where. */
export function checkAnswer (exchange: Pick<Exchange, 'answer'> & { operationId: string }, validators: Validators): void {
  const { status, body } = exchange.answer!
  const contentType = body === undefined ? '' : body instanceof Bytes ? body.contentType : 'application/json'
  const value = body instanceof JsonText ? JSON.parse(body.text.toString()) : body instanceof Bytes ? body.content.toString() : body === undefined ? undefined : JSON.parse(JSON.stringify(body))
  const fault = validators.answer(exchange.operationId, status, contentType, value)
  if (fault !== undefined) throw new Refusal('EMU0002', { operation: exchange.operationId, detail: fault })
}
