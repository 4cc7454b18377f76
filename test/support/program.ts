// The built program as a child process, as users run it.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'

export const ROOT = path.join(import.meta.dirname, '../..')
export const MAIN = path.join(ROOT, 'dist/main.js')

const READY = /^Soracom emulator ready at (http:\/\/\S+)\n/

export interface Outcome {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** A run of the program that goes on. */
export class Program {
  readonly child: Child
  readonly ended: Promise<Outcome>
  url = ''
  stdout = ''
  stderr = ''

  constructor (parameters: readonly string[], env: Record<string, string> = {}) {
    if (!existsSync(MAIN)) throw new Error('dist/ is missing: npm run build')
    this.child = spawn(process.execPath, [MAIN, ...parameters], { env: { ...clean(process.env), ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
    this.child.stdout.on('data', (chunk: Buffer) => { this.stdout += chunk.toString() })
    this.child.stderr.on('data', (chunk: Buffer) => { this.stderr += chunk.toString() })
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }))
    })
  }

  /** Resolves once the ready line is there; rejects when the program ends before. */
  async ready (): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => { if (READY.test(this.stdout)) resolve() }
      this.child.stdout.on('data', look)
      void this.ended.then(({ code, signal, stderr }) => reject(new Error(`ended with ${String(code ?? signal)}: ${stderr}`)))
      look()
    })
    this.url = READY.exec(this.stdout)![1]!
    return this
  }

  async end (signal: NodeJS.Signals = 'SIGTERM'): Promise<Outcome> {
    this.child.kill(signal)
    return await this.ended
  }
}

/** Runs the program to its end. */
export async function run (parameters: readonly string[], options: { env?: Record<string, string>, input?: Buffer } = {}): Promise<Outcome> {
  const program = new Program(parameters, options.env)
  program.child.stdin.end(options.input)
  return await program.ended
}

/** `serve` on a free port, ready; ended with the test if it has not ended itself. */
export async function serve (parameters: readonly string[] = [], env: Record<string, string> = {}): Promise<Program> {
  const program = new Program(['--port', '0', ...parameters], env)
  onTestFinished(async () => { await program.end('SIGKILL') })
  return await program.ready()
}

/** A directory that goes with the test. */
export function temporaryDirectory (): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'soracom-emulator-test-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

export const DEMO = { email: 'demo@example.com', password: 'DemoPassw0rd' }

export interface Reply {
  status: number
  headers: Headers
  // eslint-disable-next-line -- tests look into documents freely
  body: any
}

export async function call (url: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
}

/** The headers of a fresh login. */
export async function logIn (url: string, credentials: object = DEMO): Promise<Record<string, string>> {
  const { status, body } = await call(url, 'POST', '/v1/auth', credentials)
  if (status !== 200) throw new Error(`login: ${status} ${JSON.stringify(body)}`)
  return { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }
}

/** Settings of whoever runs the tests must not reach the program. */
function clean (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('SORACOM_')))
}
