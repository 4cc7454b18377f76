// What devices of a fleet send, as pure functions of time and chance.
import type { PayloadField, RadioProfile } from '../../state/radios/fleets.ts'
import type { RadioNetwork } from '../../state/radios/downlinks.ts'
import { durationOf, TimeError } from '../../world/time-texts.ts'
import { chanceOf } from '../traffic/shapes.ts'

/** ms. Uplinks are at whole ten seconds, so that those of many devices are one job. */
export const TICK = 10_000
const DAY = 24 * 3600 * 1000

/** octets (facts 05, 1.2 and 2.2) */
const LONGEST = { lora: 11, sigfox: 12 } as const

/** Purposes of chance; those of the fields come after them. */
const PHASE = 1
const MOVE = 2
const FIRST_FIELD = 10

/** A profile as people give it: what is missing is as usual, times are texts such as 15m, or ms. */
export interface RadioProfileGiven extends Partial<Omit<RadioProfile, 'every' | 'jitter' | 'fields'>> {
  every?: string | number | undefined
  jitter?: string | number | undefined
  fields?: Record<string, Partial<PayloadField>> | undefined
}

/** The whole profile, or what is wrong with it. */
export function radioProfileOf (network: RadioNetwork, { every = '1h', jitter = 0, payload = '00', fields = {}, gateways, bidir }: RadioProfileGiven): RadioProfile | string {
  try {
    const profile: RadioProfile = {
      every: durationOf(every),
      jitter: durationOf(jitter),
      payload: payload.replace(/ /g, ''),
      fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, wholeField(field)])),
      ...(network === 'lora' ? { gateways } : { bidir: bidir ?? true })
    }
    if (network === 'sigfox' && gateways !== undefined) return 'gateways are LoRaWAN\'s'
    if (network === 'lora' && bidir !== undefined) return 'bidir is Sigfox\'s: a LoRaWAN device listens after every uplink'
    return timesFault(profile) ?? payloadFault(network, profile) ?? profile
  } catch (error) {
    if (error instanceof TimeError) return `every and jitter: ${error.message}`
    throw error
  }
}

/** A float has 32 bits; a whole number goes over all that its bits hold unless it is told otherwise. */
function wholeField ({ type = 'uint', bits = type === 'float' ? 32 : 8, endian = 'big', min, max }: Partial<PayloadField>): PayloadField {
  const [least, most] = type === 'float' ? [0, 1] : type === 'int' ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1]
  return { type, bits, endian, min: min ?? least, max: max ?? most }
}

function timesFault ({ every, jitter }: RadioProfile): string | undefined {
  if (every < TICK || every > DAY || every % TICK !== 0) return 'every must be whole ten seconds, up to a day'
  if (jitter < 0 || jitter > every) return 'jitter must not be longer than every'
  return undefined
}

function payloadFault (network: RadioNetwork, { payload, fields }: RadioProfile): string | undefined {
  if (!/^(?:[0-9a-f]{2}|\{\w+\})+$/i.test(payload)) return 'payload must be octets in hex and names of fields in braces: 01{temperature}'
  const names = namesIn(payload)
  const unknown = names.find((name) => !Object.hasOwn(fields, name))
  if (unknown !== undefined) return `there is no field ${unknown}`
  const unused = Object.keys(fields).find((name) => !names.includes(name))
  if (unused !== undefined) return `the field ${unused} is not in the payload`
  for (const [name, field] of Object.entries(fields)) {
    const { type, bits, min, max } = field
    const usual = wholeField({ type, bits })
    if (type === 'float' ? bits !== 32 : ![8, 16, 24, 32].includes(bits)) return `the field ${name} must have ${type === 'float' ? '32' : '8, 16, 24 or 32'} bits`
    if (min > max) return `the field ${name} has a min above its max`
    if (type !== 'float' && (!Number.isInteger(min) || !Number.isInteger(max) || min < usual.min || max > usual.max)) return `the field ${name} must be whole numbers from ${usual.min} to ${usual.max}`
  }
  const octets = payload.replace(/\{\w+\}/g, '').length / 2 + names.reduce((sum, name) => sum + fields[name]!.bits / 8, 0)
  return octets > LONGEST[network] ? `the payload has ${octets} octets, and ${LONGEST[network]} are carried` : undefined
}

function namesIn (payload: string): string[] {
  return [...payload.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}

/** The moment (ms) at which a device (32 bits of a hash of its id) sends in the stretch of that number. */
export function momentOf ({ every, jitter }: Pick<RadioProfile, 'every' | 'jitter'>, device: number, stretch: number): number {
  const offset = chanceOf(device, 0, PHASE) * (every - jitter) + chanceOf(device, stretch, MOVE) * jitter
  return stretch * every + Math.floor(offset / TICK) * TICK
}

/** What a device sends then, as hex. */
export function payloadOf ({ payload, fields }: Pick<RadioProfile, 'payload' | 'fields'>, device: number, stretch: number): string {
  let number = FIRST_FIELD
  return payload.replace(/\{(\w+)\}/g, (_, name: string) => hexOf(fields[name]!, chanceOf(device, stretch, number++)))
}

function hexOf ({ type, bits, endian, min, max }: PayloadField, chance: number): string {
  const bytes = Buffer.alloc(bits / 8)
  if (type === 'float') bytes.writeFloatBE(min + chance * (max - min))
  else {
    const value = min + Math.floor(chance * (max - min + 1))
    bytes.writeUIntBE(value < 0 ? value + 2 ** bits : value, 0, bytes.length)
  }
  return (endian === 'little' ? bytes.reverse() : bytes).toString('hex')
}
