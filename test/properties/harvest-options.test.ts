// A time in the data is found wherever it is, by its JSON pointer, in every way that it can be written.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harvestPlan } from '../../src/simulators/data-services/harvest-options.ts'

const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const ODD = ['', '~', '/', '~1', '~0', '0', '01', '-', '__proto__', 'constructor', 'a b', '日', '%2F', 'a/b~c']
const step = fc.oneof(fc.record({ key: fc.oneof(fc.constantFrom(...ODD), fc.string()) }), fc.record({ index: fc.integer({ min: 0, max: 5 }) }))
const path = fc.array(step, { maxLength: 8 })
const written = fc.oneof(
  fc.integer({ min: 0, max: LAST }).map((time) => ({ time, format: 'unix-milliseconds', value: time as unknown })),
  fc.integer({ min: 0, max: LAST }).map((time) => ({ time, format: 'iso-8601', value: new Date(time).toISOString() })),
  fc.integer({ min: 0, max: Math.floor(LAST / 1000) }).map((seconds) => ({ time: seconds * 1000, format: 'unix-seconds', value: String(seconds) })),
  fc.tuple(fc.integer({ min: 86_400_000, max: LAST - 86_400_000 }), fc.integer({ min: -23 * 60, max: 23 * 60 })).map(([time, zone]) => {
    const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60].map((part) => String(part).padStart(2, '0'))
    return { time, format: 'iso-8601', value: `${new Date(time + zone * 60_000).toISOString().slice(0, -1)}${zone < 0 ? '-' : '+'}${hours}:${minutes}` }
  })
)

type Step = { key: string } | { index: number }

/** As JSON text, so that names such as __proto__ are names. */
function documentWith (value: unknown, steps: readonly Step[]): string {
  return steps.reduceRight((inner, each) => ('key' in each ? `{${JSON.stringify(each.key)}:${inner}}` : `[${'null,'.repeat(each.index)}${inner}]`), JSON.stringify(value))
}

const pointerTo = (steps: readonly Step[]) => steps.map((each) => `/${'key' in each ? each.key.replaceAll('~', '~0').replaceAll('/', '~1') : each.index}`).join('')

test('a time is found by its pointer', () => {
  fc.assert(fc.property(path, written, (steps, { time, format, value }) => {
    const plan = harvestPlan({ contentType: 'application/json', content: documentWith(value, steps) }, { customTimestamp: { type: 'jsonpointer', value: pointerTo(steps), format } })
    expect([plan.fault, plan.warnings, plan.entries?.map((entry) => entry.time)]).toEqual([undefined, [], [time]])
  }))
})

test('whatever the pointer, the format and the data are: an entry, at a time that can be written or at its arrival', () => {
  fc.assert(fc.property(fc.string(), fc.oneof(fc.constantFrom('iso-8601', 'unix-seconds', 'unix-milliseconds', '__proto__'), fc.string()), fc.json(), fc.boolean(), (value, format, content, batch) => {
    const plan = harvestPlan({ contentType: 'application/json', content }, { customTimestamp: { value, format }, ...(batch ? { batchWrite: { value } } : {}) })
    for (const { time } of plan.entries ?? []) expect(time === undefined || (Number.isInteger(time) && time >= 0 && time <= LAST)).toBe(true)
    if (!batch) expect(plan.entries).toHaveLength(1)
  }))
})
