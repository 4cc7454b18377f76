// The official command line client as a process, and an emulator for it.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { clientBinary, run, type Run, startForClient } from './clients.ts'

export interface Document { [name: string]: unknown }

/** Logs in as the account of the demo fixture, as README.md shows. */
export const DEMO = ['--auth-key-id', 'keyId-DemoDemoDemoDemoDemoDemoDemoDemo', '--auth-key', 'secret-DemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemoDemo']

export class SoracomCli {
  readonly binary = clientBinary('soracom-cli')
  emulator!: Emulator
  /** the folder of the client's profiles */
  profiles!: string
  /** how many commands run right now: other calls are not the client's */
  #running = 0
  readonly #login: readonly string[]

  /** With the options that log it in where a command does not say who runs it. */
  constructor (login: readonly string[] = []) {
    this.#login = login
  }

  async start (options: EmulatorOptions): Promise<void> {
    this.profiles = mkdtempSync(path.join(os.tmpdir(), 'soracom-profiles-'))
    this.emulator = await startForClient(options, () => this.#running > 0)
  }

  async stop (): Promise<void> {
    await this.emulator.close()
    rmSync(this.profiles, { recursive: true })
  }

  /** Runs `soracom ...` once; without the two minutes of retries that it spends on a 5xx, and the third of its start that goes into collecting garbage. */
  readonly soracom = async (args: readonly string[], env: Record<string, string> = {}): Promise<Run> => {
    this.#running++
    try {
      const login = args.some((arg) => arg === '--profile' || arg === '--api-key') ? [] : this.#login
      return await run(this.binary!, [...args, ...login, '--no-retry-on-error'], { SORACOM_ENDPOINT: this.emulator.url, SORACOM_PROFILE_DIR: this.profiles, LC_ALL: 'en_US.UTF-8', GOGC: 'off', ...env })
    } finally {
      this.#running--
    }
  }

  /** Runs a command that must succeed and returns the JSON it prints; undefined when it prints nothing. */
  readonly answer = async <T = Document>(args: readonly string[], env: Record<string, string> = {}): Promise<T> => {
    const { status, stdout, stderr } = await this.soracom(args, env)
    if (status !== 0) throw new Error(`soracom ${args.join(' ')} failed with ${status}: ${stderr}`)
    return (stdout === '' ? undefined : JSON.parse(stdout)) as T
  }

  /** Runs a command that must be refused and returns what the client makes of it: `Error: ` and the body, on stderr. */
  readonly refusal = async (args: readonly string[], env: Record<string, string> = {}): Promise<{ status: number, body: Document }> => {
    const { status, stdout, stderr } = await this.soracom(args, env)
    expect(stdout).toBe('')
    const [, body] = /^Error: (\{.*\})\s*$/m.exec(stderr) ?? []
    if (body === undefined) throw new Error(`soracom ${args.join(' ')} ended with ${status}: ${stderr}`)
    return { status, body: JSON.parse(body) as Document }
  }
}
