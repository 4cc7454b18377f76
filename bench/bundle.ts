// The servers are measured as they ship: bundled, not through the development loader, whose helpers cost time in every call.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = `${ROOT}.cache/bench`

/** Bundles the processes of a run; returns where a file of bench/ has gone. */
export async function bundle (): Promise<(name: string) => string> {
  rmSync(OUT, { recursive: true, force: true })
  await build({
    entryPoints: ['emulator-server', 'bare-doors', 'bare-files', 'bare-radios', 'bare-server', 'bare-start', 'bare-traffic', 'devices', 'load', 'media-server', 'events-core'].map((name) => `${ROOT}bench/${name}.ts`),
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error'
  })
  // The contract and the letters in pictures are read from beside the code, not bundled.
  for (const folder of ['src/contract', 'src/simulators/media']) cpSync(`${ROOT}${folder}/generated`, `${OUT}/generated`, { recursive: true })
  return (name) => `${OUT}/${name}.mjs`
}
