// Around the whole run: forgets the last run's answers before it, and says how many documented ones were produced after it.
// tools/operations-doc.mjs makes docs/operations.md of what is left in .cache.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadContract } from '../../src/contract/contract.ts'

const cache = path.join(import.meta.dirname, '../../.cache')
const answers = path.join(cache, 'answers')

export function setup (): void {
  rmSync(answers, { recursive: true, force: true })
}

export function teardown (): void {
  const produced = lines('produced')
  const documented = Object.entries(loadContract().operations)
    .flatMap(([id, operation]) => Object.keys(operation.answers).map((status) => `${id} ${status}`))
  const hit = documented.filter((answer) => produced.has(answer)).sort()
  const readBack: Record<string, string[]> = {}
  for (const pair of [...lines('read-back')].sort()) {
    const [change, read] = pair.split(' ') as [string, string]
    readBack[change] = [...readBack[change] ?? [], read]
  }
  store('produced-answers.json', hit)
  store('read-back.json', readBack)
  console.log(`\n${hit.length} of ${documented.length} documented answers produced`)
}

function lines (name: string): Set<string> {
  const files = existsSync(answers) ? readdirSync(answers).filter((f) => f.startsWith(name)) : []
  return new Set(files.flatMap((f) => readFileSync(path.join(answers, f), 'utf8').split('\n')).filter((line) => line !== ''))
}

function store (name: string, value: unknown): void {
  writeFileSync(path.join(cache, name), JSON.stringify(value, null, 1) + '\n')
}
