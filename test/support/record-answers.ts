// In every worker: which documented answers (operation, status) the tests really produced. Strict emulators have checked each
// of them against the contract before it went out.
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll } from 'vitest'

export const ANSWERS = path.join(import.meta.dirname, '../../.cache/answers')
const produced = new Set<string>()

export function record (operationId: string, status: number): void {
  produced.add(`${operationId} ${status}`)
}

afterAll(() => {
  mkdirSync(ANSWERS, { recursive: true })
  if (produced.size > 0) appendFileSync(path.join(ANSWERS, `${process.pid}.txt`), [...produced].join('\n') + '\n')
  produced.clear()
})
