// The contract as tests walk it: every operation, and a request for it that is right as far as it goes.
import { type Contract, loadContract, type OperationContract } from '../../src/contract/contract.ts'
import type { OperationId } from '../../src/contract/operations.ts'
import { pending } from '../../src/routes/pending.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'

export interface Operation extends OperationContract {
  operationId: OperationId
  method: Method
  built: boolean
}

export const contract: Contract<OperationId> = loadContract()

export const operations: readonly Operation[] = Object.entries(contract.operations).map(([operationId, operation]) => ({
  ...operation,
  operationId: operationId as OperationId,
  method: operation.method as Method,
  built: !(pending as readonly string[]).includes(operationId)
}))

export const builtOperations = operations.filter(({ built }) => built)

/** The URL with its placeholders filled: from `values`, else with the first value that the contract allows, else with `x`. */
export function urlOf (operation: Operation, values: Record<string, string> = {}): string {
  return operation.url.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = operation.path!.properties[name]
    return values[name] ?? encodeURIComponent(schema?.type === 'integer' ? '1' : schema?.enum?.[0] as string | undefined ?? 'x')
  })
}
