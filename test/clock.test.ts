// The one clock: as an object, as the library gives it, and through the control API.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Clock } from '../src/world/clock.ts'
import { durationOf, TimeError, timeOf } from '../src/world/time-texts.ts'
import { Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

const WALL = Date.UTC(2026, 0, 1)
const DAY = 86_400_000

describe('the clock', () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: WALL }) })
  afterEach(() => { vi.useRealTimers() })

  test('is the wall\'s until it is told otherwise, and can be again', () => {
    const clock = new Clock()
    expect([clock.mode, clock.now(), clock.seconds()]).toEqual(['real', WALL, WALL / 1000])
    vi.setSystemTime(WALL + 1234)
    expect([clock.now(), clock.seconds()]).toEqual([WALL + 1234, WALL / 1000 + 1])
    clock.freeze(5)
    clock.real()
    expect([clock.mode, clock.now()]).toEqual(['real', WALL + 1234])
  })

  test('stands, runs beside the wall, runs faster, runs slower, always in whole milliseconds', () => {
    const clock = new Clock()
    clock.freeze()
    vi.setSystemTime(WALL + 1000)
    expect([clock.mode, clock.now()]).toEqual(['frozen', WALL])
    clock.run(START)
    vi.setSystemTime(WALL + 3000)
    expect([clock.mode, clock.now()]).toEqual(['offset', START + 2000])
    clock.run(undefined, 3600)
    vi.setSystemTime(WALL + 5000)
    expect([clock.mode, clock.now()]).toEqual(['scaled', START + 2000 + 7_200_000])
    clock.run(START, 1 / 3)
    vi.setSystemTime(WALL + 6000)
    expect([clock.mode, clock.now()]).toEqual(['scaled', START + 333])
    clock.freeze()
    expect([clock.mode, clock.now()]).toEqual(['frozen', START + 333])
  })

  test('moving keeps the way it passes', () => {
    const clock = new Clock()
    clock.freeze(START)
    clock.moveTo(START + DAY)
    expect([clock.mode, clock.now()]).toEqual(['frozen', START + DAY])
    clock.run(START, 10)
    clock.moveTo(START + DAY)
    vi.setSystemTime(WALL + 1000)
    expect([clock.mode, clock.now()]).toEqual(['scaled', START + DAY + 10_000])
  })

  test('holds still at a moment while work is done there, one inside another', () => {
    const clock = new Clock()
    expect(clock.at(1000, () => [clock.now(), clock.at(2000, () => clock.now()), clock.now()])).toEqual([1000, 2000, 1000])
    expect(() => clock.at(1000, () => { throw new Error('x') })).toThrow('x')
    expect(clock.now()).toBe(WALL)
  })

  test('wakes at a moment, at once for one that is past, and not at all when it stands', () => {
    const clock = new Clock()
    const woken: string[] = []
    clock.wakeAt(WALL + 1000, () => woken.push('real'))
    vi.advanceTimersByTime(999)
    expect(woken).toEqual([])
    vi.advanceTimersByTime(1)
    expect(woken).toEqual(['real'])
    clock.run(START, 60)
    clock.wakeAt(START + 60_000, () => woken.push('scaled'))
    clock.wakeAt(START + 60_000, () => woken.push('cancelled'))()
    vi.advanceTimersByTime(999)
    expect(woken).toEqual(['real'])
    vi.advanceTimersByTime(1)
    expect(woken).toEqual(['real', 'scaled'])
    clock.freeze(START)
    clock.wakeAt(START + 1, () => woken.push('never'))
    clock.wakeAt(START, () => woken.push('now'))
    clock.wakeAt(START - DAY, () => woken.push('long ago'))
    vi.advanceTimersByTime(DAY)
    expect(woken).toEqual(['real', 'scaled', 'now', 'long ago'])
  })

  test('a moment further away than a timer can count wakes early rather than at once', () => {
    const clock = new Clock()
    let woken = 0
    clock.wakeAt(WALL + 365 * DAY, () => woken++)
    vi.advanceTimersByTime(20 * DAY)
    expect(woken).toBe(0)
    vi.advanceTimersByTime(5 * DAY)
    expect(woken).toBe(1)
  })

  test('takes no time and no rate that is none, and stays as it was', () => {
    const clock = new Clock()
    clock.freeze(START)
    for (const change of [() => clock.freeze(NaN), () => clock.freeze(1.5), () => clock.run(START, 0), () => clock.run(START, -1), () => clock.run(START, NaN), () => clock.run(START, Infinity), () => clock.load({ base: 0, anchor: 0, rate: -1 })]) expect(change).toThrow(RangeError)
    expect([clock.mode, clock.now()]).toEqual(['frozen', START])
  })
})

describe('times and spans as people write them', () => {
  test.each([['250ms', 250], ['90s', 90_000], ['15m', 900_000], ['12h', 43_200_000], ['31d', 31 * DAY], ['1.5h', 5_400_000], ['7', 7], [7, 7], [0, 0], [1.6, 2]])('%s is %d ms', (text, ms) => {
    expect(durationOf(text)).toBe(ms)
  })

  test.each(['', 'd', '5 d', '-5d', '5w', '1h30m', '1e3', 'Infinity', NaN, Infinity])('%s is no span', (text) => {
    expect(() => durationOf(text)).toThrow(TimeError)
  })

  test.each<[string | number | Date, string]>([
    ['2027-01-31T00:00:00Z', '2027-01-31T00:00:00.000Z'],
    ['2027-01-31T09:30+09:00', '2027-01-31T00:30:00.000Z'],
    ['2027-01-31', '2027-01-31T00:00:00.000Z'],
    // Where the test runs does not matter.
    ['2027-01-31T12:00', '2027-01-31T12:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['1801440000000', '2027-02-01T00:00:00.000Z'],
    [1_801_440_000_000, '2027-02-01T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [new Date(5), '1970-01-01T00:00:00.005Z']
  ])('%s is a time', (at, iso) => {
    expect(new Date(timeOf(at)).toISOString()).toBe(iso)
  })

  test.each<string | number | Date>(['', 'tomorrow', '2027', '2027-02-30', '2027-02-29T00:00:00Z', '2027-13-01', '2027-01-31T25:00:00Z', 'Jan 31 2027', '1969-12-31', '10000-01-01', -1, 1.5, NaN, 1e18, new Date(NaN)])('%s is none', (at) => {
    expect(() => timeOf(at)).toThrow(TimeError)
  })
})

describe('the clock of an emulator', () => {
  let emulator: Emulator
  let control: Client
  beforeAll(async () => {
    emulator = await startEmulator()
    control = new Client(emulator)
  })
  beforeEach(() => emulator.reset())
  afterAll(() => emulator.close())
  const frozen = (now: number) => ({ mode: 'frozen', now, time: new Date(now).toISOString(), rate: 0 })
  const put = async (body: unknown) => await control.put('/_emulator/clock', body)
  const advance = async (body: unknown) => await control.post('/_emulator/clock/advance', body)

  test('is shown as it is', async () => {
    expect((await control.get('/_emulator/clock')).body).toEqual(frozen(START))
  })

  test('is set, forth and back, to a time of either form, and every call sees it', async () => {
    const client = await signUp(emulator)
    expect(await put({ mode: 'frozen', time: '2026-06-15T01:00:00Z' })).toMatchObject({ status: 200, body: frozen(START + 3_600_000) })
    expect((await client.post('/v1/groups', {})).body.createdTime).toBe(START + 3_600_000)
    expect((await put({ mode: 'frozen', time: START + 5 })).body).toEqual(frozen(START + 5))
    expect((await client.post('/v1/groups', {})).body.createdTime).toBe(START + 5)
    expect(emulator.clock.now()).toBe(START + 5)
    expect((await put({ mode: 'frozen' })).body).toEqual(frozen(START + 5))
  })

  test('runs when told to, from a moment, at a rate, and like the wall', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: WALL })
    try {
      expect((await put({ mode: 'offset', time: '2030-01-01' })).body).toEqual({ mode: 'offset', now: Date.UTC(2030, 0, 1), time: '2030-01-01T00:00:00.000Z', rate: 1 })
      vi.setSystemTime(WALL + 5000)
      expect((await put({ mode: 'scaled', rate: 0.5 })).body).toMatchObject({ mode: 'scaled', time: '2030-01-01T00:00:05.000Z', rate: 0.5 })
      vi.setSystemTime(WALL + 9000)
      expect((await control.get('/_emulator/clock')).body.time).toBe('2030-01-01T00:00:07.000Z')
      // Advanced, it runs on as before.
      expect((await advance({ duration: '1h' })).body.time).toBe('2030-01-01T01:00:07.000Z')
      vi.setSystemTime(WALL + 11_000)
      expect((await control.get('/_emulator/clock')).body).toMatchObject({ mode: 'scaled', time: '2030-01-01T01:00:08.000Z' })
      expect((await put({ mode: 'real' })).body).toEqual({ mode: 'real', now: WALL + 11_000, time: '2026-01-01T00:00:11.000Z', rate: 1 })
    } finally {
      vi.useRealTimers()
    }
  })

  test('advanced by nothing, stays the wall\'s, though that goes on meanwhile', async () => {
    let wall = WALL
    const ticking = vi.spyOn(Date, 'now').mockImplementation(() => wall++)
    try {
      await put({ mode: 'real' })
      expect((await advance({ duration: 0 })).status).toBe(200)
      expect((await control.get('/_emulator/clock')).body.mode).toBe('real')
      await advance({ duration: 1000 })
      expect((await control.get('/_emulator/clock')).body.mode).toBe('offset')
    } finally {
      ticking.mockRestore()
    }
  })

  test.each([
    {}, { mode: 'stopped' }, { time: START }, { mode: 'frozen', time: 'tomorrow' }, { mode: 'frozen', time: -1 }, { mode: 'frozen', time: 1.5 }, { mode: 'frozen', time: null }, { mode: 'frozen', time: '2027-02-30' },
    { mode: 'real', time: START }, { mode: 'scaled' }, { mode: 'scaled', rate: 0 }, { mode: 'scaled', rate: -1 }, { mode: 'scaled', rate: 1e9 }, { mode: 'scaled', rate: '2' }, { mode: 'frozen', rate: 2 }, { mode: 'frozen', now: START }
  ])('%j is no setting, and leaves the clock alone', async (body) => {
    const refused = await put(body)
    expect([refused.status, refused.body.code]).toEqual([400, 'EMU0004'])
    expect((await control.get('/_emulator/clock')).body).toEqual(frozen(START))
  })

  test.each([[{ duration: '31d' }, 31 * DAY], [{ duration: 1500 }, 1500], [{ duration: '0s' }, 0], [{ to: '2026-06-16T00:00:00Z' }, DAY], [{ to: START + 7 }, 7], [{ to: START }, 0]])('advances by %j', async (body, by) => {
    const { status, body: answer } = await advance(body)
    expect([status, answer]).toEqual([200, { now: START + by, time: new Date(START + by).toISOString(), count: 0, happened: [] }])
    expect((await control.get('/_emulator/clock')).body).toEqual(frozen(START + by))
  })

  test.each<[object | undefined, RegExp]>([
    [undefined, /missing/], [{}, /either/], [{ duration: '1d', to: START + 1 }, /either/],
    [{ duration: '-1d' }, /not a duration/], [{ duration: -1 }, /forward/], [{ duration: 'soon' }, /not a duration/], [{ duration: true }, /duration/], [{ duration: '11000d' }, /10 years/], [{ duration: 1e300 }, /whole milliseconds|10 years/],
    [{ to: '2026-06-14T23:59:59.999Z' }, /forward/], [{ to: 'then' }, /not a time/], [{ to: '2300-01-01' }, /10 years/], [{ seconds: 5 }, /seconds/]
  ])('does not advance by %j', async (body, reason) => {
    const refused = await advance(body)
    expect([refused.status, refused.body.code]).toEqual([400, 'EMU0004'])
    expect(refused.body.message).toMatch(reason)
    expect((await control.get('/_emulator/clock')).body).toEqual(frozen(START))
  })

  test('does not leave the years that dates are written for', async () => {
    await put({ mode: 'frozen', time: '9999-12-31T00:00:00Z' })
    expect((await advance({ duration: '1d' })).body.message).toContain('9999')
    expect((await put({ mode: 'frozen', time: '10000-01-01' })).status).toBe(400)
  })

  test('a SIM expires on the way, and advance says so', async () => {
    const client = await signUp(emulator)
    const { simId } = await newSim(client)
    await client.post(`/v1/sims/${simId}/set_expiry_time`, { expiryTime: START + 10 * 3_600_000, expiryAction: 'deactivate' })
    const { body } = await advance({ duration: '12h' })
    expect(body).toMatchObject({ now: START + 12 * 3_600_000, count: 1, happened: [{ kind: 'sim-expiry', subject: simId, due: START + 10 * 3_600_000 }] })
    expect((await client.get(`/v1/sims/${simId}`)).body).toMatchObject({ status: 'inactive', lastModifiedTime: START + 10 * 3_600_000 })
  })

  test('the library\'s clock is the same one, and as strict', async () => {
    emulator.clock.freeze('2026-06-20T00:00:00Z')
    expect(emulator.clock.advance('90s')).toEqual([])
    expect((await control.get('/_emulator/clock')).body).toEqual(frozen(START + 5 * DAY + 90_000))
    for (const by of [-1, 'x', NaN, '99999d']) expect(() => emulator.clock.advance(by)).toThrow(TimeError)
    expect(() => emulator.clock.freeze('yesterday')).toThrow(TimeError)
    emulator.clock.freeze(new Date(START))
    expect(emulator.clock.now()).toBe(START)
    emulator.clock.real()
    expect((await control.get('/_emulator/clock')).body.mode).toBe('real')
    expect(Math.abs(emulator.clock.now() - Date.now())).toBeLessThan(60_000)
  })
})
