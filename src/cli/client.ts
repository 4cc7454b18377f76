// The verbs that talk to a running emulator, through its control API.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
// Real time on purpose: this process waits for another one, whatever the clock inside that one says.
import { setTimeout as pause } from 'node:timers/promises'
import type { Credentials } from '../fixture.ts'
import { Failure } from './failure.ts'
import { loginEnvironment, quoted, writeProfile } from './login.ts'
import type { ClientOptions } from './options.ts'

const POLL_MS = 100

export async function env (options: ClientOptions & { profileDir?: string }): Promise<void> {
  const health = await call(options, 'GET', '/_emulator/health')
  if (health.headers.get('content-type')?.startsWith('application/json') !== true) throw new Failure(`what answers at ${options.url} is no Soracom emulator`)
  const { credentials } = await health.json() as { credentials?: Credentials }
  const environment = loginEnvironment(options.url, credentials)
  if (options.profileDir !== undefined) {
    if (credentials === undefined) throw new Failure(`the emulator at ${options.url} has no account to write a profile for`)
    writeProfile(options.profileDir, options.url, credentials)
    environment['SORACOM_PROFILE_DIR'] = options.profileDir
  }
  process.stdout.write(Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}\n`).join(''))
}

export async function reset (options: ClientOptions & { to: 'seed' | 'empty' }): Promise<void> {
  await call(options, 'POST', '/_emulator/reset', { type: 'application/json', content: JSON.stringify({ to: options.to }) })
}

export async function save (file: string, options: ClientOptions): Promise<void> {
  const image = Buffer.from(await (await call(options, 'GET', '/_emulator/state')).arrayBuffer())
  if (file === '-') {
    process.stdout.write(image)
    return
  }
  // Written beside and renamed, so that there is never half a snapshot.
  const beside = `${file}.part`
  try {
    writeFileSync(beside, image)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new Failure(`cannot write ${file}: ${reasonOf(error)}`)
  }
}

export async function load (file: string, options: ClientOptions): Promise<void> {
  let image: Buffer
  try {
    image = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new Failure(`cannot read ${file}: ${reasonOf(error)}`)
  }
  await call(options, 'PUT', '/_emulator/state', { type: 'application/octet-stream', content: image })
}

export async function wait (options: ClientOptions & { timeout: number }): Promise<void> {
  const end = performance.now() + options.timeout * 1000
  for (;;) {
    const left = end - performance.now()
    const reason = await readiness(options.url, Math.max(left, 1000))
    if (reason === undefined) return
    if (performance.now() + POLL_MS > end) throw new Failure(`the emulator at ${options.url} was not ready within ${options.timeout} s: ${reason}`)
    await pause(POLL_MS)
  }
}

/** Why the emulator is not ready; undefined when it is. */
async function readiness (url: string, patience: number): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/_emulator/readyz`, { signal: AbortSignal.timeout(Math.ceil(patience)) })
    return response.ok ? undefined : `it answered ${response.status}`
  } catch (error) {
    return reasonOf(error)
  }
}

/** Calls the control API. Throws a Failure that says in one line why it was refused, or that nobody is there. */
export async function call (options: ClientOptions, method: string, path: string, body?: { type: string, content: string | Buffer }): Promise<Response> {
  const headers: Record<string, string> = {}
  if (options.controlToken !== undefined) headers['x-emulator-token'] = options.controlToken
  if (body !== undefined) headers['content-type'] = body.type
  let response: Response
  try {
    response = await fetch(options.url + path, { method, headers, ...(body === undefined ? {} : { body: body.content }) })
  } catch (error) {
    throw new Failure(`no emulator answers at ${options.url} (${reasonOf(error)}); start one, or give its address with --url`)
  }
  if (response.ok) return response
  const text = await response.text()
  throw new Failure(`${method} ${path} was refused with ${response.status}: ${messageIn(text)}`)
}

function messageIn (text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    if (typeof message === 'string') return message
  } catch {}
  return text.split('\n', 1)[0]!.slice(0, 200)
}

/** The heart of an error: `connection refused` rather than `fetch failed`. */
function reasonOf (error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const inner = cause instanceof AggregateError ? cause.errors[0] as unknown : cause
  const { code, message } = (inner instanceof Error ? inner : error) as NodeJS.ErrnoException
  return code === undefined ? message : REASONS[code] ?? message
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ENOTFOUND: 'no such host',
  ENOENT: 'no such file or directory',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied'
}
