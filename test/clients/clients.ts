// Runs other people's programs against an emulator, as their users do: a process, its arguments, its exit code.
import { execFile, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator.ts'

const root = path.join(import.meta.dirname, '../..')
/** operationIds that clients drove to a success, a line each: driven-operations.ts makes a list of them for docs/operations.md. */
export const DRIVEN = path.join(root, '.cache/client-operations.txt')

/** A strict emulator that notes which operations its client, named by `only`, drives. */
export async function startForClient (options: EmulatorOptions, only: () => boolean = () => true): Promise<Emulator> {
  mkdirSync(path.dirname(DRIVEN), { recursive: true })
  const onAnswer = (operationId: string, status: number): void => {
    if (status < 400 && only()) appendFileSync(DRIVEN, `${operationId}\n`)
  }
  return await createEmulator({ strict: true, onAnswer, ...options })
}

export interface Run {
  status: number
  stdout: string
  stderr: string
}

/**
 * Where install.mjs put that client; undefined, said loudly, when it could not be built here. With REQUIRE_CLIENTS=1 that is
 * a failure: what was to be proven has not been.
 */
export function clientBinary (name: 'soracom-cli' | 'go-sdk' | 'lwm2m-device'): string | undefined {
  const binary = (name === 'soracom-cli' && process.env['SORACOM_CLI']) || path.join(root, '.cache/clients', name === 'lwm2m-device' ? `${name}/${name}.jar` : name)
  if (existsSync(binary)) return binary
  const isOptional = name === 'lwm2m-device' && spawnSync('java', ['-version']).error !== undefined
  if (process.env['REQUIRE_CLIENTS'] === '1' && !isOptional) throw new Error(`${name} is not installed (${binary}), and REQUIRE_CLIENTS=1 wants it`)
  console.warn(`\n!!! ${name} IS NOT INSTALLED: its tests are SKIPPED. Run \`node test/clients/install.mjs\`. !!!\n`)
  return undefined
}

/** Runs a program to its end. Only the environment given, PATH and HOME reach it, so that nobody's own profile or proxy does. */
export async function run (program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return await new Promise((resolve, reject) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env }, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}
