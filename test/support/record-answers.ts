// In every worker: which documented answers (operation, status) the tests really produced, and which reads followed a change.
// Strict emulators have checked each answer against the contract before it went out.
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll } from 'vitest'
import { loadContract } from '../../src/contract/contract.ts'
import type { OperationId } from '../../src/contract/operations.ts'

const ANSWERS = path.join(import.meta.dirname, '../../.cache/answers')
const { operations } = loadContract()
interface Recorded {
  produced: Set<string>
  readBack: Set<string>
  lastChange?: string | undefined
}

// Test files share a worker. This file runs anew for each of them, while those that import it keep its first copy, so what is
// recorded lies beside all copies.
const shared = globalThis as { recordedAnswers?: Recorded }
const recorded = shared.recordedAnswers ??= { produced: new Set(), readBack: new Set() }

export function record (operationId: string, status: number): void {
  recorded.produced.add(`${operationId} ${status}`)
  const reads = operations[operationId as OperationId].method === 'GET'
  if (status >= 300) return
  if (!reads) recorded.lastChange = operationId
  else if (recorded.lastChange !== undefined) recorded.readBack.add(`${recorded.lastChange} ${operationId}`)
}

afterAll(() => {
  mkdirSync(ANSWERS, { recursive: true })
  recorded.lastChange = undefined
  for (const [name, lines] of [['produced', recorded.produced], ['read-back', recorded.readBack]] as const) {
    if (lines.size > 0) appendFileSync(path.join(ANSWERS, `${name}-${process.pid}.txt`), [...lines].join('\n') + '\n')
    lines.clear()
  }
})
