#!/usr/bin/env node
// src/ -> dist/: the program and the library as a few bundled files (quicker to load than hundreds of modules), the prepared
// contract beside them, and the types.
//   node tools/build.mjs             everything
//   node tools/build.mjs --no-types  without the types, which take most of the time
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.join(import.meta.dirname, '..')
// Made beside and renamed at the end: a failed build leaves the last good one, a running test never sees half of one.
const out = path.join(root, `dist.${process.pid}`)

async function bundle () {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/emulator.ts'],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Not minified: it would not start sooner, and a stack trace in a bug report stays readable. The maps are not published.
    sourcemap: 'external',
    metafile: true,
    legalComments: 'none',
    // Loaded by name when first needed: the native addon, and what most starts never touch.
    external: ['aedes', 'better-sqlite3', 'ajv', 'ajv-formats', 'csv-stringify', 'fast-xml-parser', 'mqtt-packet', 'node-forge', 'nodemailer', 'pino-pretty', 'ssh2', '@fastify/swagger', '@fastify/swagger-ui'],
    // CommonJS packages inside the bundle ask for Node's own modules by require().
    banner: { js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);" },
    logLevel: 'warning'
  })
  licences(Object.keys(metafile.inputs))
}

/** The licences of the packages whose code is inside the bundle: they ask for their text to go along. */
function licences (inputs) {
  const packages = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []))
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined && license === undefined) throw new Error(`${name} says nothing of its licence`)
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(path.join(root, folder, file), 'utf8').trim()}\n`
  })
  writeFileSync(path.join(out, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
}

/** The prepared contract, read at start, and the letters in pictures: without a byte of layout. */
function prepared () {
  mkdirSync(path.join(out, 'generated'))
  for (const generated of ['src/contract/generated', 'src/simulators/media/generated'].map((folder) => path.join(root, folder))) {
    for (const file of readdirSync(generated)) {
      if (file.endsWith('.json')) writeFileSync(path.join(out, 'generated', file), JSON.stringify(JSON.parse(readFileSync(path.join(generated, file), 'utf8'))))
    }
  }
}

/** The declarations that src/emulator.ts needs, and no others; under .js names, which every TypeScript understands. */
function types () {
  const all = path.join(out, 'all-types')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.build.json'), '--outDir', all], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the types could not be built')
  const wanted = ['emulator.d.ts']
  for (const file of wanted) {
    const text = readFileSync(path.join(all, 'src', file), 'utf8').replace(/(from |import\()(['"])(\.[^'"]+)\.ts\2/g, (_, keyword, quote, name) => {
      const target = path.join(path.dirname(file), `${name}.d.ts`)
      if (!wanted.includes(target)) wanted.push(target)
      return `${keyword}${quote}${name}.js${quote}`
    })
    mkdirSync(path.dirname(path.join(out, 'types', file)), { recursive: true })
    writeFileSync(path.join(out, 'types', file), text)
  }
  rmSync(all, { recursive: true })
}

try {
  await bundle()
  prepared()
  if (!process.argv.includes('--no-types')) types()
  const dist = path.join(root, 'dist')
  rmSync(dist, { recursive: true, force: true })
  renameSync(out, dist)
} catch (error) {
  rmSync(out, { recursive: true, force: true })
  // What is wrong has been printed where it was found.
  console.error(`build failed: ${error.message.split('\n', 1)[0]}`)
  process.exitCode = 1
}
