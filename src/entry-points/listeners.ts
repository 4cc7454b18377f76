import { hostAndPort } from '../encodings.ts'
import type { Services } from '../services.ts'
import type { Listener } from '../world/sockets.ts'
import { Callers } from './callers.ts'
import type { EntryPoint, Place } from './entry-point.ts'
import { entryPoints } from './registry.ts'

/** Where an entry point is to be: true (the port that devices know), a port, or `address:port`; port 0 is any free one. */
export type WantedPlace = true | number | string

/** Which entry points are to be open: all of them, or by name; the name `all` stands for those that are not named, on the ports that devices know (true) or on any free ones (0). */
export type WantedEntryPoints = boolean | Readonly<Record<string, WantedPlace>>

export interface OpenEntryPoint {
  protocol: EntryPoint['protocol']
  /** as it was asked for */
  address: string
  port: number
}

/** What cannot be opened, and why. */
export class EntryPointFailure extends Error {
  readonly place: Place

  constructor (name: string, place: Place, cause: unknown) {
    super(name, { cause })
    this.place = place
  }
}

/** The listeners that devices come in by. */
export class EntryPoints {
  readonly #listeners: Listener[] = []
  readonly #open: Record<string, OpenEntryPoint> = {}

  /** Where each one listens, by name. */
  get open (): Readonly<Record<string, OpenEntryPoint>> {
    return this.#open
  }

  /** Opens them at `host` unless they have an address of their own. Rejects when one cannot be had, with none open (EntryPointFailure). */
  async listen (services: Services, wanted: ReadonlyMap<EntryPoint, WantedPlace>, host: string): Promise<void> {
    const callers = new Callers(services)
    for (const [entryPoint, given] of wanted) {
      const place = placeOf(entryPoint, given, host)
      try {
        const listener = await entryPoint.open({ services, callers }, place)
        this.#listeners.push(listener)
        this.#open[entryPoint.name] = { protocol: entryPoint.protocol, address: place.host, port: listener.port }
      } catch (error) {
        this.close()
        throw new EntryPointFailure(entryPoint.name, place, error)
      }
    }
  }

  /** Lists one that is opened elsewhere. */
  add (name: string, open: OpenEntryPoint): void {
    this.#open[name] = open
  }

  close (): void {
    for (const listener of this.#listeners.splice(0)) listener.close()
    for (const name of Object.keys(this.#open)) delete this.#open[name]
  }
}

/** What is to be opened. lwm2m: those two, on the ports that devices know, at `host` or another address. Throws when a name or a place is none. */
export function wantedEntryPoints (wanted: WantedEntryPoints | undefined, lwm2m: boolean | string = false): ReadonlyMap<EntryPoint, WantedPlace> {
  const given: Readonly<Record<string, WantedPlace>> = { ...lwm2mPlaces(lwm2m), ...(typeof wanted === 'object' ? wanted : wanted === true ? { all: true } : {}) }
  // HTTPS is the API's as well, and opened with it.
  const { all, [HTTPS.name]: _https, ...named } = given
  const unknown = Object.keys(named).find((name) => !entryPoints.some((entryPoint) => entryPoint.name === name))
  if (unknown !== undefined) throw new Error(`there is no entry point ${unknown}; there are: ${[...entryPoints, HTTPS].map(({ name }) => name).join(', ')}`)
  if (all !== undefined && all !== true && !/(^|:)0$/.test(String(all))) throw new Error(`all entry points cannot have the port ${all}: 0 gives each a free one`)
  return new Map(entryPoints.flatMap((entryPoint): [EntryPoint, WantedPlace][] => {
    // On free ports there is room for every one.
    const where = named[entryPoint.name] ?? (all === true && entryPoint.needsOwnPlace === true ? undefined : all)
    if (where === undefined) return []
    placeOf(entryPoint, where, '')
    return [[entryPoint, where]]
  }))
}

/** Where HTTPS is to be, by its own option or among entry points; not with `all`, since it takes keys, and they take a while. */
export function wantedHttps (https: boolean | WantedPlace | undefined, wanted: WantedEntryPoints | undefined, host: string): Place | undefined {
  const given = https ?? (typeof wanted === 'object' ? wanted[HTTPS.name] : undefined)
  return given === undefined || given === false ? undefined : placeOf(HTTPS, given, host)
}

const HTTPS = { name: 'https', port: 443 }

function lwm2mPlaces (address: boolean | string): Record<string, WantedPlace> {
  if (address === false) return {}
  const ours = entryPoints.filter(({ protocol }) => protocol === 'coap')
  return Object.fromEntries(ours.map(({ name, port }) => [name, address === true ? true : hostAndPort(address, port)]))
}

function placeOf ({ name, port }: Pick<EntryPoint, 'name' | 'port'>, given: WantedPlace, host: string): Place {
  if (given === true) return { host, port }
  const [, address, portText] = /^(?:(\[[0-9a-f:.]+\]|[^:\s]+):)?(\d{1,5})$/i.exec(String(given)) ?? []
  if (portText === undefined || Number(portText) > 65535) throw new Error(`the entry point ${name} needs a port, or an address and a port such as 127.0.0.2:${port}, not ${given}`)
  return { host: address?.replace(/^\[|\]$/g, '') ?? host, port: Number(portText) }
}
