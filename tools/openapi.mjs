#!/usr/bin/env node
// Prints spec/ as one JSON document, all references local: `npm run -s openapi > openapi.json`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** @param {string} name a root document in spec/ @returns {object} the document with every file folded in */
export function bundle (name) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'openapi-'))
  try {
    const output = path.join(dir, 'bundle.json')
    execFileSync(process.execPath, [path.join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'bundle', path.join(root, 'spec', name), '-o', output, '--ext', 'json'],
      { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } })
    return JSON.parse(readFileSync(output, 'utf8'))
  } finally { rmSync(dir, { recursive: true }) }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(bundle(process.argv[2] ?? 'openapi.yaml'), null, 1) + '\n')
