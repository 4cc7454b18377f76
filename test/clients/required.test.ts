// A proof that did not take place must not pass for one: REQUIRE_CLIENTS=1, as CI sets it.
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryDirectory } from '../support/program.ts'
import { clientBinary } from './clients.ts'

afterEach(() => { vi.unstubAllEnvs() })

test('a client that is not there is skipped, unless it is required', () => {
  vi.stubEnv('SORACOM_CLI', '/nowhere/soracom')
  vi.stubEnv('REQUIRE_CLIENTS', '')
  expect(clientBinary('soracom-cli')).toBeUndefined()
  vi.stubEnv('REQUIRE_CLIENTS', '1')
  expect(() => clientBinary('soracom-cli')).toThrow(/soracom-cli is not installed/)
})

test.each([['', 0, /SKIPPED/], ['1', 1, /CANNOT RUN/]])('without Go nothing is built; with REQUIRE_CLIENTS=%j install.mjs ends with %i', (required, status, said) => {
  const root = temporaryDirectory()
  cpSync(import.meta.dirname, path.join(root, 'test/clients'), { recursive: true })
  const run = spawnSync(process.execPath, [path.join(root, 'test/clients/install.mjs')], { env: { PATH: '', REQUIRE_CLIENTS: required }, encoding: 'utf8' })
  expect([run.status, run.stderr]).toEqual([status, ''])
  expect(run.stdout).toMatch(said)
})

test('the table of operations does not take its column of clients from the last time, when clients are required', () => {
  const root = temporaryDirectory()
  const here = path.join(import.meta.dirname, '../..')
  for (const part of ['tools/operations-doc.mjs', 'src/contract/generated/contract.json', 'src/routes/pending.ts', 'docs/operations.md', 'docs/fidelity.md']) cpSync(path.join(here, part), path.join(root, part))
  const made = (required: string) => spawnSync(process.execPath, [path.join(root, 'tools/operations-doc.mjs')], { env: { REQUIRE_CLIENTS: required }, encoding: 'utf8' })
  expect(made('').status).toBe(0)
  const { status, stderr } = made('1')
  expect([status, stderr]).toEqual([1, expect.stringContaining('No client has been driven')])
})
