// The library's face: `import { createEmulator } from 'soracom-emulator'`.
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { isLoopback } from './control/admission.ts'
import { registerControl } from './control/index.ts'
import { Core, type CoreOptions } from './core.ts'
import { hostAndPort } from './encodings.ts'
import { credentialsOf, type Credentials, type Fixture } from './fixture.ts'
import { checkedFixture, loadFixture } from './fixture-file.ts'
import { type HttpsListener, type HttpsOptions, openHttps } from './entry-points/https.ts'
import { EntryPointFailure, EntryPoints, type OpenEntryPoint, type WantedEntryPoints, wantedEntryPoints, wantedHttps, type WantedPlace } from './entry-points/listeners.ts'
import { buildApp } from './http/app.ts'
import { registerDocuments } from './http/documents.ts'
import { registerDownloads } from './http/downloads.ts'
import { registerMedia } from './http/media.ts'
import { registerFileDownloads } from './http/file-downloads.ts'
import { pendingOperations } from './http/pending.ts'
import { checkedDelivery, type DeliveryOptions } from './simulators/delivery-permission.ts'
import type { JobReport } from './simulators/jobs.ts'
import { PaceError, pacesOfTexts } from './simulators/paces.ts'
import { dataFailure, entryPointFailure, listenFailure } from './start-failures.ts'
import type { Coverage } from './types.ts'
import { authorityOfFile } from './world/certificates.ts'
import { Clock } from './world/clock.ts'
import { later } from './world/patience.ts'
import { ALPHANUMERIC, Random } from './world/random.ts'
import { durationOf, timeOf } from './world/time-texts.ts'

export type { Coverage, Credentials, DeliveryOptions, Fixture, JobReport, OpenEntryPoint, WantedEntryPoints }

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
  /** lax: any credentials will do, and nobody is refused for want of a permission; `strict` by default */
  auth?: 'strict' | 'lax'
  /** calls per minute, operator and API group before the answer is 429; never without it */
  rateLimit?: number
  /** bytes that a device may write into one entry of Harvest Data before it is refused; never without it */
  harvestLimit?: number
  /** `off`: event handlers are stored and never executed, as in the API sandbox; `on` by default */
  eventHandlers?: 'on' | 'off'
  /** what of the outbox is really sent, and by which way; nothing leaves without it */
  deliver?: DeliveryOptions
  /** every answer is checked against the contract, a wrong one becomes a 500 that says what is wrong */
  strict?: boolean
  /** how many requests the journal keeps; 1000 by default */
  journalSize?: number
  /** how many messages the outbox keeps, the newest, besides those on their way; at least 1, 100,000 by default */
  outboxSize?: number
  /** asked for in the header X-Emulator-Token by the control API; off loopback one is drawn when none is given */
  controlToken?: string
  /** names by which clients may address the control API besides loopback ones and `host`: `emulator`, `*.example.com`, `*` for any */
  controlHosts?: readonly string[]
  /** how jobs are paced instead of as usual, by kind: `{ 'file-export': 'immediate', 'order-progress': 'delay:5s' }`; also `polls:3`, `held`, `failed` */
  paces?: Readonly<Record<string, string>>
  /** port mappings really listen on this machine: on `host`, or on the address given */
  napter?: boolean | string
  /** HTTPS beside the plain port, by the names that Soracom's own have: at `host` on 443, on a port (0: any free one), or at `address:port`; see docs/https.md */
  https?: boolean | WantedPlace
  /** further names and addresses that clients reach it by over HTTPS; `*.example.com` for all names below one */
  httpsNames?: readonly string[]
  /** path of a certificate authority's certificate and key, in one PEM file, made there when there is none; without it one is made, and kept with `data` */
  httpsCa?: string
  /**
   * Where devices may send to as to Soracom: true for every entry point at `host` on the port that devices know, or by name:
   * `{ http: 8080, 'uni-udp': '127.0.0.2:23080', 'uni-tcp': 0 }`; the name `all` stands for those that are not named (0: each on a free port). None without it.
   */
  entryPoints?: WantedEntryPoints
  /** devices of Inventory may register by LwM2M, on the ports that they know: at `host`, or at the address given; one may be put elsewhere by `entryPoints` */
  lwm2m?: boolean | string
  /** every new address that a device sends from gets a SIM of the first operator, attached at once */
  mapAddresses?: boolean
  /** a pino logger; silent without it */
  logger?: FastifyBaseLogger
  /** hears of every answer of an operation of the contract: its operationId and the status */
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
  /** runs what is due and has not run yet, without moving; tells what that was */
  settle: () => JobReport[]
  /** runs on from `at` or from where it is, as fast as the wall */
  offset: (at?: number | string | Date) => void
  /** runs on from `at` or from where it is, `rate` times as fast as the wall */
  scaled: (rate: number, at?: number | string | Date) => void
  /** the wall's time again */
  real: () => void
}

export interface Emulator {
  /** without /v1, as SORACOM_ENDPOINT wants it: http://127.0.0.1:PORT */
  readonly url: string
  /** the same over HTTPS, for whoever trusts certificateAuthority(); undefined when it was not asked for */
  readonly httpsUrl: string | undefined
  /** how to log in as the first operator of the fixture; undefined while there is none, as after reset('empty') */
  readonly credentials: Credentials | undefined
  /** what calls of the control API bring along in the header X-Emulator-Token; undefined when nobody asks for it */
  readonly controlToken: string | undefined
  /** whether credentials and permissions are enforced */
  readonly auth: 'strict' | 'lax'
  /** where devices may send to, by the name of the entry point */
  readonly entryPoints: Readonly<Record<string, OpenEntryPoint>>
  readonly clock: EmulatorClock
  /** PEM of the certificate to trust, over HTTPS and on encrypted port mappings */
  certificateAuthority: () => Promise<string>
  /** a request without a socket, through everything a real one goes through */
  inject: (request: InjectOptions) => Promise<LightMyRequestResponse>
  /** back to the fixture, or to nothing; the clock too */
  reset: (to?: 'seed' | 'empty') => void
  close: () => Promise<void>
}

/** Starts an emulator. Rejects when the port is taken, the data cannot be read or the fixture is faulty; the message says which. */
export async function createEmulator (options: EmulatorOptions = {}): Promise<Emulator> {
  const fixture = typeof options.fixture === 'object' ? checkedFixture(options.fixture, 'given') : loadFixture(options.fixture ?? 'demo')
  const { logger } = options
  const host = options.host ?? '127.0.0.1'
  const wanted = wantedEntryPoints(options.entryPoints, options.lwm2m)
  const httpsPlace = wantedHttps(options.https, options.entryPoints, host)
  const entryPoints = new EntryPoints()
  const core = openCore({
    settings: {
      coverage: options.coverage ?? 'jp',
      auth: options.auth ?? 'strict',
      strict: options.strict ?? false,
      searchDelay: options.searchDelay ?? 0,
      rateLimit: options.rateLimit,
      harvestLimit: options.harvestLimit,
      outboxSize: options.outboxSize,
      eventHandlers: options.eventHandlers,
      deliver: options.deliver && checkedDelivery(options.deliver),
      mapAddresses: options.mapAddresses
    },
    data: options.data,
    seed: options.seed,
    fixture,
    freezeAt: freezeTime(options.freeze),
    journalSize: options.journalSize ?? 1000,
    paces: pacesOfTexts(options.paces ?? {}),
    napterHost: options.napter === true ? host : options.napter || undefined,
    authority: options.httpsCa === undefined ? undefined : await authorityOfFile(options.httpsCa),
    onJobError: (report) => logger?.error(report, 'a job failed'),
    onFault: (text) => logger?.warn(text)
  })
  // Not from the emulator's own chance: with a seed everybody could know it, and it would move the ids that follow.
  const controlToken = options.controlToken || (isLoopback(host) ? undefined : new Random().text(32, ALPHANUMERIC))
  const credentials = (): Credentials | undefined => fixture && credentialsOf(fixture, core.services.state)
  let app: FastifyInstance | undefined
  let https: HttpsListener | undefined
  try {
    app = await buildApp(core.services, core.contract, { logger, answered: options.onAnswer })
    // Whoever points Soracom's names here means the control API under them as well; nobody else's page can have such a name.
    registerControl(app, core, { host, hosts: [...options.controlHosts ?? [], ...httpsPlace === undefined ? [] : ['*.soracom.io', ...options.httpsNames ?? []]], token: controlToken, pending: pendingOperations, credentials, entryPoints: () => entryPoints.open })
    registerDownloads(app, core.services)
    registerMedia(app, core.services)
    registerFileDownloads(app, core.services)
    registerDocuments(app)
    await app.ready()
    if (httpsPlace !== undefined) {
      https = await listenHttps(app, core, { ...httpsPlace, names: options.httpsNames ?? [] })
      entryPoints.add('https', { protocol: 'https', address: httpsPlace.host, port: https.port })
    }
    await entryPoints.listen(core.services, wanted, host)
    // The last one: who finds the API there finds all the others.
    await listen(app, options.port ?? 0, host)
  } catch (error) {
    entryPoints.close()
    await Promise.all([app?.close(), https?.close(0)])
    core.close()
    throw error instanceof EntryPointFailure ? entryPointFailure(error.message, error.place, error.cause) : error
  }
  if (core.services.settings.auth === 'lax') logger?.warn('started with --auth lax: any credentials are accepted, and nobody is refused for want of a permission')
  // A data file brings its own time along; the option is about this run.
  if (options.freeze !== undefined && options.freeze !== false) core.services.clock.freeze(options.freeze === true ? undefined : timeOf(options.freeze))
  const missing = core.missingFiles()
  if (missing.length > 0) logger?.warn({ files: missing.slice(0, 10) }, `contents of ${missing.length} Harvest Files are not here: the folder beside the data file did not come along`)
  if (logger !== undefined) core.services.uplinks.heard = ({ imsi, protocol, statusCode }) => logger.info({ imsi, protocol, status: statusCode }, `the device of ${imsi} over ${protocol}`)
  core.services.jobs.start()
  const { clock, jobs } = core.services
  // The first call of an operation compiles its validators; loading the compiler itself is got over with now.
  setImmediate(() => core.services.validators.warm())
  return {
    url: urlOf('http', host, (app.server.address() as AddressInfo).port),
    httpsUrl: httpsPlace && https && urlOf('https', httpsPlace.host, https.port),
    get credentials () { return credentials() },
    controlToken,
    auth: core.services.settings.auth,
    get entryPoints () { return entryPoints.open },
    clock: {
      now: () => clock.now(),
      freeze: (at) => clock.freeze(at === undefined ? undefined : timeOf(at)),
      advance: (by) => jobs.advance(durationOf(by)),
      settle: () => jobs.settle(),
      offset: (at) => clock.run(at === undefined ? undefined : timeOf(at)),
      scaled: (rate, at) => clock.run(at === undefined ? undefined : timeOf(at), rate),
      real: () => clock.real()
    },
    certificateAuthority: () => core.services.authority.certificate(),
    inject: (request) => app.inject(request),
    reset: (to) => core.reset(to),
    close: async () => {
      entryPoints.close()
      // Idle connections are cut at once; a client that holds a call open must not keep us from ending.
      const cancel = later(CLOSE_PATIENCE_MS, () => app.server.closeAllConnections())
      await Promise.all([app.close(), https?.close(CLOSE_PATIENCE_MS)])
      cancel()
      await core.services.delivery.close()
      core.close()
    }
  }
}

function openCore (options: CoreOptions): Core {
  try {
    return new Core(options)
  } catch (error) {
    throw options.data === undefined || error instanceof PaceError ? error : dataFailure(options.data, error)
  }
}

async function listen (app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    throw listenFailure(host, port, error)
  }
}

/** What is no entry point goes through everything that a call of the plain port goes through. */
async function listenHttps (app: FastifyInstance, { services }: Core, options: HttpsOptions): Promise<HttpsListener> {
  try {
    return await openHttps(services, options, (request, response) => app.routing(request, response))
  } catch (error) {
    throw listenFailure(options.host, options.port, error)
  }
}

function urlOf (scheme: string, host: string, port: number): string {
  return `${scheme}://${hostAndPort(host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host, port)}`
}

/** Real time that running calls get to finish when the emulator is closed. */
const CLOSE_PATIENCE_MS = 1000

function freezeTime (freeze: boolean | string | number | undefined): number | undefined {
  if (freeze === undefined || freeze === false) return undefined
  return freeze === true ? new Clock().now() : timeOf(freeze)
}
