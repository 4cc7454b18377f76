#!/usr/bin/env node
// `npm run lint`: oxlint with the rules of .oxlintrc.json over everything we write, installed here first where it is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const root = path.join(here, '../..')
const npm = (...args) => {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(path.join(here, 'node_modules/oxlint-tsgolint'))) npm('install', '--prefix', here, '--no-package-lock', '--no-audit', '--no-fund')
npm('exec', '--prefix', here, '--', 'oxlint', '--type-aware', '--deny-warnings', ...(process.argv.length > 2 ? process.argv.slice(2) : ['src', 'test', 'bench', 'tools']))
