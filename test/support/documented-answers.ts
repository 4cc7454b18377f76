// Around the whole run: forgets the last run's answers before it, and says how many documented ones were produced after it.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadContract } from '../../src/contract/contract.ts'

const cache = path.join(import.meta.dirname, '../../.cache')
const answers = path.join(cache, 'answers')

export function setup (): void {
  rmSync(answers, { recursive: true, force: true })
}

export function teardown (): void {
  const files = existsSync(answers) ? readdirSync(answers) : []
  const produced = new Set(files.flatMap((f) => readFileSync(path.join(answers, f), 'utf8').split('\n')))
  const documented = Object.entries(loadContract().operations)
    .flatMap(([id, operation]) => Object.keys(operation.answers).map((status) => `${id} ${status}`))
  const hit = documented.filter((answer) => produced.has(answer))
  writeFileSync(path.join(cache, 'produced-answers.json'), JSON.stringify(hit.sort(), null, 1) + '\n')
  console.log(`\n${hit.length} of ${documented.length} documented answers produced`)
}
