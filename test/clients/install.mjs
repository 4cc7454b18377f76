#!/usr/bin/env node
// Builds the clients that the tests here drive, into .cache/clients. They are Go modules, taken at the versions of their go.mod
// from wherever this machine's Go takes modules. A client that cannot be built is named loudly, and its tests are skipped.
//   REQUIRE_CLIENTS=1              makes that a failure, as in CI
//   SORACOM_CLI=/path/to/soracom   drives that binary of the official CLI instead of building one
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const out = path.join(here, '../../.cache/clients')

/** folder of the module -> what to build there, and the file that decides whether the binary is stale */
const CLIENTS = {
  'soracom-cli': { build: 'github.com/soracom/soracom-cli/soracom', source: 'go.mod' },
  'go-sdk': { build: '.', source: 'main.go' }
}

mkdirSync(out, { recursive: true })
for (const [name, { build, source }] of Object.entries(CLIENTS)) {
  const folder = path.join(here, name)
  const binary = path.join(out, name)
  if (name === 'soracom-cli' && process.env.SORACOM_CLI) continue
  if (existsSync(binary) && statSync(binary).mtimeMs > Math.max(...[source, 'go.sum'].map((f) => statSync(path.join(folder, f)).mtimeMs))) continue
  console.log(`building ${name}`)
  const { error, status } = spawnSync('go', ['build', '-mod=readonly', '-trimpath', '-o', binary, build], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })
  if (!error && status === 0) continue
  const required = process.env.REQUIRE_CLIENTS === '1'
  console.log(`\n!!! ${name} NOT INSTALLED, its tests ${required ? 'CANNOT RUN' : 'are SKIPPED'}: ${error ? `go cannot be run (${error.code})` : 'go build failed, see above'} !!!\n`)
  if (required) process.exitCode = 1
}
