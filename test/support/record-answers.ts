// In every worker: which documented answers (operation, status) the tests really produced, and which reads followed a change.
// Strict emulators have checked each answer against the contract before it went out.
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll } from 'vitest'
import { loadContract } from '../../src/contract/contract.ts'
import type { OperationId } from '../../src/contract/operations.ts'

const ANSWERS = path.join(import.meta.dirname, '../../.cache/answers')
const { operations } = loadContract()
const produced = new Set<string>()
const readBack = new Set<string>()
let lastChange: string | undefined

export function record (operationId: string, status: number): void {
  produced.add(`${operationId} ${status}`)
  const reads = operations[operationId as OperationId].method === 'GET'
  if (status >= 300) return
  if (!reads) lastChange = operationId
  else if (lastChange !== undefined) readBack.add(`${lastChange} ${operationId}`)
}

afterAll(() => {
  mkdirSync(ANSWERS, { recursive: true })
  lastChange = undefined
  for (const [name, lines] of [['produced', produced], ['read-back', readBack]] as const) {
    if (lines.size > 0) appendFileSync(path.join(ANSWERS, `${name}-${process.pid}.txt`), [...lines].join('\n') + '\n')
    lines.clear()
  }
})
