// Around the whole run: which operations the official clients drove. tools/operations-doc.mjs makes a column of docs/operations.md of it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { clientBinary, DRIVEN } from './clients.ts'

export function setup (): void {
  rmSync(DRIVEN, { force: true })
}

/** Half the clients would make half a list: then the last whole one stays. */
export function teardown (): void {
  if (!existsSync(DRIVEN) || clientBinary('soracom-cli') === undefined || clientBinary('go-sdk') === undefined) return
  const driven = [...new Set(readFileSync(DRIVEN, 'utf8').trim().split('\n'))].sort()
  writeFileSync(path.join(path.dirname(DRIVEN), 'client-operations.json'), JSON.stringify(driven, null, 1) + '\n')
  console.log(`\n${driven.length} operations driven by the official clients`)
}
