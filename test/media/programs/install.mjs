#!/usr/bin/env node
// Installs what the tests here drive: Debian's ffmpeg (with ffprobe) and chromium where this is root and apt-get is there,
// dash.js and Playwright's driver into this folder. What is missing is named loudly, and its tests are skipped.
//   REQUIRE_MEDIA=1   makes that a failure, as in CI
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const required = process.env.REQUIRE_MEDIA === '1'
const run = (program, ...args) => spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
const missing = () => ['ffmpeg', 'ffprobe', 'chromium'].filter((program) => !(process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program))))

if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log(`installing ${missing().join(', ')}`)
  const install = () => run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'ffmpeg', 'chromium')
  // The lists of packages may be there already, and be too old.
  if (!install() && run('apt-get', 'update', '-qq')) install()
}
for (const program of missing()) {
  console.log(`\n!!! ${program} NOT INSTALLED, its tests ${required ? 'CANNOT RUN' : 'are SKIPPED'} !!!\n`)
  if (required) process.exitCode = 1
}
if (!existsSync(path.join(here, 'node_modules/playwright-core')) || !existsSync(path.join(here, 'node_modules/dashjs'))) {
  if (!run('npm', 'ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error')) {
    console.log(`\n!!! dash.js and playwright-core NOT INSTALLED, the tests in a browser ${required ? 'CANNOT RUN' : 'are SKIPPED'} !!!\n`)
    if (required) process.exitCode = 1
  }
}
