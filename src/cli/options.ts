import { InvalidArgumentError, Option } from 'commander'
import type { EmulatorOptions } from '../emulator.ts'
import type { Coverage } from '../types.ts'

export const DEFAULT_PORT = 4010
const PREFIX = 'SORACOM_EMULATOR_'
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = typeof LOG_LEVELS[number]

/** The options of `serve` and `exec` as commander hands them over. */
export interface StartOptions {
  port?: number
  host?: string
  data?: string
  fixture?: string
  seed?: string
  coverage?: Coverage
  freeze?: true | string
  searchDelay?: number
  rateLimit?: number
  harvestLimit?: number
  auth?: 'strict' | 'lax'
  pace?: Record<string, string>
  eventHandlers?: 'on' | 'off'
  deliver?: true
  deliverTo?: string[]
  deliverSmtp?: string
  deliverLambda?: string
  strict?: true
  journalSize?: number
  outboxSize?: number
  logLevel?: LogLevel
  napter?: true | string
  https?: true | string
  httpsNames?: string[]
  httpsCa?: string
  entryPoints?: true
  entryPoint?: Record<string, string | true>
  lwm2m?: true | string
  mapAddresses?: true
  controlToken?: string
  controlHosts?: string[]
  quiet?: true
}

/** The options of the verbs that talk to a running emulator. */
export interface ClientOptions {
  url: string
  controlToken?: string
}

/** An option that is also read from the environment, under its own name: --search-delay is SORACOM_EMULATOR_SEARCH_DELAY. */
function option (flags: string, description: string): Option {
  const made = new Option(flags, description)
  return made.env(PREFIX + made.long!.slice(2).toUpperCase().replaceAll('-', '_'))
}

export function startOptions (defaults: { port: string, logLevel: LogLevel }): Option[] {
  return [
    option('-p, --port <port>', `port to listen on, 0 for any free one (default: ${defaults.port})`).argParser(wholeNumber(0, 65535)),
    option('--host <address>', 'address to listen on (default: 127.0.0.1)'),
    option('-d, --data <file>', 'keep everything in this SQLite file; without it, all is in memory and gone at the end'),
    option('-f, --fixture <name>', 'what exists at first: demo, none, or a JSON file (default: demo)'),
    option('--seed <text>', 'make ids and keys the same in every run'),
    option('--coverage <type>', 'coverage of calls whose host name names none: jp or g (default: jp)').choices(['jp', 'g']),
    option('--freeze [time]', 'let the clock stand still, at this time or at the present one; it is advanced by the control API').argParser(textOrOn),
    option('--search-delay <ms>', 'time until a change can be found by search (default: 0)').argParser(wholeNumber(0)),
    option('--rate-limit <calls>', 'calls per minute before the answer is 429 (default: never)').argParser(wholeNumber(1)),
    option('--harvest-limit <bytes>', 'bytes that a device may write into one entry of Harvest Data (default: any)').argParser(wholeNumber(1)),
    option('--auth <mode>', 'strict, or lax to accept any credentials and refuse nobody for want of a permission (default: strict)').choices(['strict', 'lax']),
    option('--pace <kind=pace>', 'when jobs of a kind get their turn: file-export=immediate, order-progress=delay:5s, ...=polls:3, ...=held, ...=failed; repeatable').argParser(paces),
    option('--event-handlers <switch>', 'off: event handlers are stored and never executed, as in the API sandbox (default: on)').choices(['on', 'off']),
    option('--deliver', 'really send what the outbox holds, as far as the next three options let it; nothing leaves without this'),
    option('--deliver-to <host[:port]>', 'hosts that web requests may go to, and domains that mails may; *.example.com, * for any; repeatable').argParser(listed),
    option('--deliver-smtp <url>', 'the server that mails are handed to: smtp://user:password@host:port'),
    option('--deliver-lambda <url>', 'what answers as AWS Lambda does: http://127.0.0.1:4566'),
    option('--strict', 'check every answer against the API contract; a wrong one becomes a 500 that says what is wrong'),
    option('--journal-size <requests>', 'how many requests the journal keeps (default: 1000)').argParser(wholeNumber(0)),
    option('--outbox-size <messages>', 'how many messages the outbox keeps (default: 100000)').argParser(wholeNumber(1)),
    option('--napter [address]', 'let port mappings really listen on this machine, at --host or at this address, and lead to what the device\'s port leads to').argParser(textOrOn),
    option('--https [[address:]port]', 'HTTPS too, by the names that Soracom\'s own have, at --host on 443 or elsewhere; whom to trust is told by /_emulator/ca.pem').argParser((text) => /^(true|yes|on)$/i.test(text) || text),
    option('--https-names <names>', 'further names and addresses that clients reach it by over HTTPS: emulator,*.example.com').argParser(listed),
    option('--https-ca <file>', 'certificate authority to sign with, certificate and key as PEM; made there if there is none (default: kept with --data)'),
    option('--entry-points', 'listen at --host for what devices send, on the ports that they know: 80 by Host header, 23080, 8514 ...'),
    option('--entry-point <name[=[address:]port]>', 'open single entry points, or elsewhere: http=8080, uni-udp=127.0.0.2:23080, uni-tcp=0 for any free port; repeatable').argParser(places),
    option('--lwm2m [address]', 'let devices of Inventory register by LwM2M, at --host or at this address: bootstrap at UDP 5683, management at UDP 5684').argParser(textOrOn),
    option('--map-addresses', 'every new address that a device sends from gets a SIM of the first operator, attached at once'),
    option('--control-token <token>', 'what calls of /_emulator must bring along in the header X-Emulator-Token; off loopback one is drawn when none is given'),
    option('--control-hosts <names>', 'names by which /_emulator may be called, besides localhost and --host: emulator,*.example.com').argParser((text) => text.split(',')),
    option('--log-level <level>', `how much to log: ${LOG_LEVELS.join(', ')} (default: ${defaults.logLevel})`).choices(LOG_LEVELS),
    option('-q, --quiet', 'print the ready line and warnings only')
  ]
}

export function clientOptions (): Option[] {
  // The port of the server's own variable, so that a health check inside its container needs no settings.
  const url = `http://127.0.0.1:${process.env[`${PREFIX}PORT`] ?? DEFAULT_PORT}`
  return [
    option('-u, --url <url>', 'where the emulator runs').default(url).argParser(httpUrl),
    option('--control-token <token>', 'the token that the emulator was started with')
  ]
}

export function emulatorOptions (given: StartOptions): EmulatorOptions {
  const { logLevel, quiet, pace, deliver, deliverTo, deliverSmtp, deliverLambda, entryPoint, entryPoints: all, ...options } = given
  const entryPoints = { ...(all === undefined ? {} : { all }), ...entryPoint }
  return { ...options, ...(pace === undefined ? {} : { paces: pace }), ...deliveryOf(given), entryPoints }
}

/** Refuses to be told where to deliver to while nothing is to be delivered: whoever says it believes otherwise. */
function deliveryOf ({ deliver, deliverTo: to = [], deliverSmtp: smtp, deliverLambda: lambda }: StartOptions): Pick<EmulatorOptions, 'deliver'> {
  if (deliver !== undefined) return { deliver: { to, smtp, lambda } }
  if (to.length > 0 || smtp !== undefined || lambda !== undefined) throw new Error('nothing is delivered without --deliver')
  return {}
}

/** Empty variables count as absent, and `false`, `no` or `0` switch a switch off: commander takes any value as on. */
export function tidyEnvironment (): void {
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith(PREFIX)) continue
    const isSwitch = ['STRICT', 'QUIET', 'FREEZE', 'DELIVER', 'NAPTER', 'LWM2M', 'HTTPS', 'ENTRY_POINTS', 'MAP_ADDRESSES'].includes(name.slice(PREFIX.length))
    if (value === '' || (isSwitch && /^(false|no|off|0)$/i.test(value!))) delete process.env[name]
  }
}

/** An address or a time, or what says in the environment that there is none to be said. */
function textOrOn (text: string): string | true {
  return /^(true|yes|on|1)$/i.test(text) || text
}

/** Adds `kind=pace` to what was given before; several are separated by commas, as in the environment. */
function paces (text: string, before: Record<string, string> = {}): Record<string, string> {
  const given = text.split(',').map((each): [string, string] => {
    const [, kind, pace] = /^([a-z-]+)=(.+)$/.exec(each.trim()) ?? []
    if (kind === undefined || pace === undefined) throw new InvalidArgumentError('It must look like file-export=immediate.')
    return [kind, pace]
  })
  return { ...before, ...Object.fromEntries(given) }
}

/** Adds `name=place` to what was given before; several are separated by commas, as in the environment. Without a place: where devices know it. */
function places (text: string, before: Record<string, string | true> = {}): Record<string, string | true> {
  const given = text.split(',').map((each): [string, string | true] => {
    const [, name, place] = /^([a-z0-9-]+)(?:=(.+))?$/.exec(each.trim()) ?? []
    if (name === undefined) throw new InvalidArgumentError('It must look like uni-udp=23080.')
    return [name, place ?? true]
  })
  return { ...before, ...Object.fromEntries(given) }
}

/** A parser of whole numbers within these bounds. */
export function wholeNumber (least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(most === Number.MAX_SAFE_INTEGER ? `It must be a whole number from ${least} on.` : `It must be a whole number from ${least} to ${most}.`)
    }
    return number
  }
}

/** Given several times, or with commas between. */
function listed (text: string, before: string[] | undefined): string[] {
  return [...before ?? [], ...text.split(',')]
}

function httpUrl (text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new InvalidArgumentError('It must look like http://127.0.0.1:4010.')
  return text.replace(/\/+$/, '')
}
