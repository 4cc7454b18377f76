// The library's face: `import { createEmulator } from 'soracom-emulator'`.
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { registerControl } from './control/index.ts'
import { Core } from './core.ts'
import { credentialsOf, type Credentials, type Fixture } from './fixture.ts'
import { loadFixture } from './fixture-file.ts'
import { buildApp } from './http/app.ts'
import { registerDocuments } from './http/documents.ts'
import { registerDownloads } from './http/downloads.ts'
import type { JobReport } from './simulators/jobs.ts'
import type { Coverage } from './types.ts'
import { Clock } from './world/clock.ts'

export type { Coverage, Credentials, Fixture, JobReport }

export interface EmulatorOptions {
  /** 0 (the default here): any free port */
  port?: number
  /** address to listen on; 127.0.0.1 by default */
  host?: string
  /** path of a durable database; everything lives in memory without it */
  data?: string
  /** what exists at first: `demo` (default), `none`, a path to a JSON file, or a fixture itself */
  fixture?: 'demo' | 'none' | string | Fixture
  /** makes identifiers the same in every run */
  seed?: string
  /** coverage of host names that do not say it themselves; `jp` by default */
  coverage?: Coverage
  /** the clock stands still from the start: true, an ISO date, or ms since 1970 */
  freeze?: boolean | string | number
  /** ms of emulator time until a change can be found by search; 0 by default, the real index takes some seconds */
  searchDelay?: number
  /** calls per minute, operator and API group before the answer is 429; never without it */
  rateLimit?: number
  /** every answer is checked against the contract, a wrong one becomes a 500 that says what is wrong */
  strict?: boolean
  /** how many requests the journal keeps; 1000 by default */
  journalSize?: number
  /** asked for in the header X-Emulator-Token by every call of the control API */
  controlToken?: string
  /** a pino logger; silent without it */
  logger?: FastifyBaseLogger
  /** hears of every answer: operation and status */
  onAnswer?: (operationId: string, status: number) => void
}

/** The emulator's time, for tests. */
export interface EmulatorClock {
  /** ms since 1970 */
  now: () => number
  /** stands still, at `at` or where it is */
  freeze: (at?: number | string | Date) => void
  /** moves on by ms, or by a text such as `90s`, `15m`, `12h`, `31d`; runs everything that falls due on the way and tells what that was */
  advance: (by: number | string) => JobReport[]
  /** the wall's time again */
  real: () => void
}

export interface Emulator {
  /** without /v1, as SORACOM_ENDPOINT wants it: http://127.0.0.1:PORT */
  readonly url: string
  /** how to log in as the first operator of the fixture; undefined when there is none */
  readonly credentials: Credentials | undefined
  readonly clock: EmulatorClock
  /** a request without a socket, through everything a real one goes through */
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
  /** back to the fixture, or to nothing; the clock too */
  reset: (to?: 'seed' | 'empty') => void
  close: () => Promise<void>
}

/** Starts an emulator. Rejects when the port is taken, the data cannot be read or the fixture is faulty; the message says which. */
export async function createEmulator (options: EmulatorOptions = {}): Promise<Emulator> {
  const fixture = typeof options.fixture === 'object' ? options.fixture : loadFixture(options.fixture ?? 'demo')
  const { logger } = options
  const core = new Core({
    settings: {
      coverage: options.coverage ?? 'jp',
      strict: options.strict ?? false,
      searchDelay: options.searchDelay ?? 0,
      rateLimit: options.rateLimit
    },
    data: options.data,
    seed: options.seed,
    fixture,
    freezeAt: freezeTime(options.freeze),
    journalSize: options.journalSize ?? 1000,
    onJobError: (report) => logger?.error(report, 'a job failed')
  })
  const host = options.host ?? '127.0.0.1'
  let app: FastifyInstance
  try {
    app = await buildApp(core.services, core.contract, { logger, answered: options.onAnswer })
    registerControl(app, core, { token: options.controlToken })
    registerDownloads(app, core.services)
    registerDocuments(app)
    await app.listen({ port: options.port ?? 0, host })
  } catch (error) {
    core.close()
    throw error
  }
  core.services.jobs.start()
  const { port } = app.server.address() as AddressInfo
  const { clock, jobs } = core.services
  // The first call of an operation compiles its validators; loading the compiler itself is got over with now.
  setImmediate(() => core.services.validators.warm())
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    credentials: fixture && credentialsOf(fixture, core.services.state),
    clock: {
      now: () => clock.now(),
      freeze: (at) => clock.freeze(at === undefined ? undefined : timeOf(at)),
      advance: (by) => jobs.advance(durationOf(by)),
      real: () => clock.real()
    },
    inject: (request) => app.inject(request),
    reset: (to) => core.reset(to),
    close: async () => {
      await app.close()
      core.close()
    }
  }
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `90s`, `15m`, `12h`, `31d`, `250ms`, or ms -> ms. Throws on anything else. */
export function durationOf (text: number | string): number {
  if (typeof text === 'number' || /^\d+$/.test(text)) return Number(text)
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text)
  if (match === null) throw new Error(`not a duration: ${text} (use 90s, 15m, 12h, 31d or milliseconds)`)
  return Math.round(Number(match[1]) * UNITS[match[2]!]!)
}

/** A date, an ISO text or ms -> ms. Throws on anything else. */
export function timeOf (at: number | string | Date): number {
  const time = at instanceof Date ? at.getTime() : typeof at === 'number' ? at : /^\d+$/.test(at) ? Number(at) : Date.parse(at)
  if (!Number.isSafeInteger(time) || time < 0) throw new Error(`not a time: ${String(at)} (use 2027-01-31T00:00:00Z or milliseconds since 1970)`)
  return time
}

function freezeTime (freeze: boolean | string | number | undefined): number | undefined {
  if (freeze === undefined || freeze === false) return undefined
  return freeze === true ? new Clock().now() : timeOf(freeze)
}
