#!/usr/bin/env node
// spec/*.yaml -> src/contract/generated: the bundled documents, the route tables that the server
// loads at start (without words, so that they stay small), and the types of every operation.
//   node tools/generate.mjs            writes
//   node tools/generate.mjs --check    writes nothing, exits 1 when something committed is stale
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from './openapi.mjs'
import { routeTable } from './route-table.mjs'

const root = path.join(import.meta.dirname, '..')
const out = path.join(root, 'src/contract/generated')
const check = process.argv.includes('--check')
mkdirSync(out, { recursive: true })

/** One line per path and per schema: small, and a change shows as a change of that line. */
function lines (document) {
  const block = (o, depth) => {
    const pad = ' '.repeat(depth)
    return `{\n${Object.entries(o).map(([k, v]) => `${pad} ${JSON.stringify(k)}:${depth < 2 && nests(k) ? block(v, depth + 1) : JSON.stringify(v)}`).join(',\n')}\n${pad}}`
  }
  const nests = (k) => ['paths', 'components', 'schemas', 'operations'].includes(k)
  return block(document, 0) + '\n'
}

function types (document) {
  const prefix = path.join(root, 'tools/types')
  if (!existsSync(path.join(prefix, 'node_modules'))) execFileSync('npm', ['ci', '--prefix', prefix, '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const dir = mkdtempSync(path.join(os.tmpdir(), 'types-'))
  try {
    const input = path.join(dir, 'in.json')
    const output = path.join(dir, 'out.ts')
    // Words would only make the file three times as long; they live in spec/.
    writeFileSync(input, JSON.stringify(document, (k, v) => ((k === 'description' || k === 'summary') && typeof v === 'string' ? undefined : v)))
    execFileSync(process.execPath, [path.join(prefix, 'node_modules/openapi-typescript/bin/cli.js'), input, '-o', output], { cwd: dir, stdio: 'pipe' })
    return readFileSync(output, 'utf8').replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '').replace(/^/, '// Generated from spec/ by `npm run generate`. Do not edit.\n')
  } finally { rmSync(dir, { recursive: true }) }
}

const api = bundle('openapi.yaml')
const control = bundle('emulator.yaml')
const files = {
  'openapi.json': lines(api),
  'emulator.json': lines(control),
  'contract.json': lines(routeTable(api, '/v1')),
  'control.json': lines(routeTable(control, '')),
  'api.ts': types(api),
  'control.ts': types(control)
}
const stale = []
for (const [name, text] of Object.entries(files)) {
  const file = path.join(out, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  stale.push(name)
  if (!check) writeFileSync(file, text)
}
if (check && stale.length) {
  console.error(`stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exit(1)
}
console.log(stale.length ? `wrote ${stale.join(', ')}` : 'generated files are up to date')
