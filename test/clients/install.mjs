#!/usr/bin/env node
// Builds the clients that the tests here drive, into .cache/clients. They are Go modules, taken at the versions of their go.mod
// from wherever this machine's Go takes modules. A client that cannot be built is named loudly, and its tests are skipped.
// So are the other programs that tests here run: curl, python3, and iproute2 for networks of their own; Debian's packages, where this is root.
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

const required = process.env.REQUIRE_CLIENTS === '1'

/** program -> the package of Debian it is in */
const PROGRAMS = { curl: 'curl', ip: 'iproute2', python3: 'python3' }
const missing = () => Object.keys(PROGRAMS).filter((program) => !(process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program))))
const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const packages = missing().map((program) => PROGRAMS[program])
  console.log(`installing ${packages.join(', ')}`)
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  // The lists of packages may be there already, and be too old.
  if (!install() && apt('update', '-qq')) install()
}
for (const program of missing()) console.log(`\n!!! ${program} IS NOT INSTALLED, tests that run it ${required ? 'will FAIL' : 'are SKIPPED'} !!!\n`)

mkdirSync(out, { recursive: true })
for (const [name, { build, source }] of Object.entries(CLIENTS)) {
  const folder = path.join(here, name)
  const binary = path.join(out, name)
  if (name === 'soracom-cli' && process.env.SORACOM_CLI) continue
  if (existsSync(binary) && statSync(binary).mtimeMs > Math.max(...[source, 'go.sum'].map((f) => statSync(path.join(folder, f)).mtimeMs))) continue
  console.log(`building ${name}`)
  const { error, status } = spawnSync('go', ['build', '-mod=readonly', '-trimpath', '-o', binary, build], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })
  if (!error && status === 0) continue
  console.log(`\n!!! ${name} NOT INSTALLED, its tests ${required ? 'CANNOT RUN' : 'are SKIPPED'}: ${error ? `go cannot be run (${error.code})` : 'go build failed, see above'} !!!\n`)
  if (required) process.exitCode = 1
}
