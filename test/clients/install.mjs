#!/usr/bin/env node
// Builds the clients that the tests here drive, into .cache/clients: modules of Go at the versions of their go.mod, and one of Java at
// those of its pom.xml, from wherever this machine's Go and Maven take them. A client that cannot be built is named loudly, and its tests
// are skipped. So are the other programs that tests here run: curl, python3, and iproute2 for networks of their own; Debian's packages,
// where this is root.
//   REQUIRE_CLIENTS=1              makes that a failure, as in CI; of the one of Java only where there is Java
//   SORACOM_CLI=/path/to/soracom   drives that binary of the official CLI instead of building one
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const out = path.join(here, '../../.cache/clients')

const go = (build) => (folder, binary) => ['go', ['build', '-mod=readonly', '-trimpath', '-o', binary, build], folder]

/** folder of the client -> how it is built, what that makes, and the files that decide whether it is stale */
const CLIENTS = {
  'soracom-cli': { build: go('github.com/soracom/soracom-cli/soracom'), sources: ['go.mod', 'go.sum'] },
  'go-sdk': { build: go('.'), sources: ['main.go', 'metadata.go', 'go.sum'] },
  'lwm2m-device': {
    made: 'lwm2m-device/lwm2m-device.jar',
    build: (folder, jar) => ['mvn', ['-q', '-B', '-ntp', 'package', `-Dout=${path.dirname(jar)}`], folder],
    sources: ['pom.xml', 'src/main/java/LwM2mDevice.java'],
    optional: () => spawnSync('java', ['-version']).error !== undefined
  }
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
for (const [name, { build, made = name, sources, optional = () => false }] of Object.entries(CLIENTS)) {
  const folder = path.join(here, name)
  const binary = path.join(out, made)
  if (name === 'soracom-cli' && process.env.SORACOM_CLI) continue
  if (existsSync(binary) && statSync(binary).mtimeMs > Math.max(...sources.map((f) => statSync(path.join(folder, f)).mtimeMs))) continue
  console.log(`building ${name}`)
  const [program, args, cwd] = build(folder, binary)
  rmSync(binary, { force: true })
  const { error, status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })
  if (!error && status === 0) continue
  const isRequired = required && !optional()
  console.log(`\n!!! ${name} NOT INSTALLED, its tests ${isRequired ? 'CANNOT RUN' : 'are SKIPPED'}: ${error ? `${program} cannot be run (${error.code})` : `${program} failed, see above`} !!!\n`)
  if (isRequired) process.exitCode = 1
}
