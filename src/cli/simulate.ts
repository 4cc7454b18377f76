// `simulate fleet`: a fleet in a running emulator, in batches so that the emulator answers others in between and progress shows.
import { Failure } from './failure.ts'
import { call } from './client.ts'
import type { ClientOptions } from './options.ts'

/** As the control API has it (spec/control/traffic.yaml). */
interface Fleet {
  fleet: string
  operatorId: string
  coverage: string
  sims: number
  online: number
}

export interface FleetOptions extends ClientOptions {
  sims: number
  profile?: string
  name: string
  subscription: string
  speedClass?: string
  group?: string
  tag?: string[]
  status?: string
  operator?: string
  upload?: number
  download?: number
  bucket?: string
}

/** SIMs made by one call: about a tenth of a second of the emulator's time. */
const BATCH = 250

export async function fleet (options: FleetOptions): Promise<void> {
  const profile = profileOf(options)
  const plan = {
    fleet: options.name,
    subscription: options.subscription,
    ...(options.speedClass === undefined ? {} : { speedClass: options.speedClass }),
    ...(options.group === undefined ? {} : { group: options.group }),
    ...(options.tag === undefined ? {} : { tags: Object.fromEntries(options.tag.map(tagOf)) }),
    ...(options.status === undefined ? {} : { status: options.status }),
    ...(options.operator === undefined ? {} : { operatorId: options.operator })
  }
  const started = performance.now()
  const progress = new Progress(options.sims, 'SIMs')
  let made = 0
  let fleet: Fleet | undefined
  try {
    while (made < options.sims) {
      const sims = Math.min(BATCH, options.sims - made)
      // Once the fleet has a profile, who joins it takes it up.
      const given = made === 0 && profile !== undefined ? { profile } : {}
      fleet = await post<Fleet>(options, '/_emulator/simulate/fleets', { ...plan, sims, ...given })
      made += sims
      progress.show(made)
    }
  } finally {
    progress.end()
  }
  process.stdout.write(summary(fleet!, made, options, (performance.now() - started) / 1000))
}

export async function post<T> (options: ClientOptions, path: string, body: object): Promise<T> {
  return await (await call(options, 'POST', path, { type: 'application/json', content: JSON.stringify(body) })).json() as T
}

function profileOf ({ profile, upload, download, bucket }: FleetOptions): object | undefined {
  if (profile !== undefined) {
    return { shape: profile, ...(upload === undefined ? {} : { uploadPerDay: upload }), ...(download === undefined ? {} : { downloadPerDay: download }), ...(bucket === undefined ? {} : { bucket }) }
  }
  if (upload !== undefined || download !== undefined || bucket !== undefined) throw new Failure('--upload, --download and --bucket are about a profile: say --profile too')
  return undefined
}

export function tagOf (text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Failure(`a tag is given as NAME=VALUE, not ${text}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function summary ({ fleet, operatorId, coverage, sims, online }: Fleet, made: number, { profile }: FleetOptions, seconds: number): string {
  const whole = sims === made ? '' : `, ${sims} in all`
  return `Fleet ${fleet}: ${made} SIMs made in ${seconds.toFixed(1)} s${whole}; ${online} online\n` +
    `  operator   ${operatorId} (${coverage})\n` +
    (profile === undefined ? '' : `  profile    ${profile}; traffic is accounted as the emulator's clock goes on\n`)
}

/** How far it is, on stderr: in place on a terminal, a line for each tenth elsewhere. */
export class Progress {
  readonly #total: number
  readonly #what: string
  readonly #inPlace = process.stderr.isTTY === true
  #shown = 0

  constructor (total: number, what: string) {
    this.#total = total
    this.#what = what
  }

  show (done: number): void {
    const percent = Math.floor(done / this.#total * 100)
    if (this.#inPlace) process.stderr.write(`\r${done} of ${this.#total} ${this.#what} (${percent} %)`)
    else if (percent >= this.#shown + 10 || done === this.#total) {
      process.stderr.write(`${done} of ${this.#total} ${this.#what} (${percent} %)\n`)
      this.#shown = percent
    }
  }

  end (): void {
    if (this.#inPlace) process.stderr.write('\n')
  }
}
