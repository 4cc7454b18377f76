// Jobs: when they run, in which order, what happens when they fail, and how the control API shows and paces them. The kinds are
// made up here, so that each shows one thing.
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerControl } from '../src/control/index.ts'
import { Core } from '../src/core.ts'
import type { Emulator } from '../src/emulator.ts'
import { buildApp } from '../src/http/app.ts'
import { type JobReport, JobRunner } from '../src/simulators/jobs.ts'
import { TimeError } from '../src/world/time-texts.ts'
import { Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

const MINUTE = 60_000

let core: Core
let app: FastifyInstance
let control: Client
/** kind, subject and moment of every run */
let ran: [string, string, number][]
let failures: JobReport[]

beforeEach(async () => {
  ran = []
  failures = []
  core = new Core({ settings: { coverage: 'jp', auth: 'strict', strict: true, searchDelay: 0, rateLimit: undefined }, seed: 'test', freezeAt: START, journalSize: 10, onJobError: (report) => failures.push(report) })
  const { clock, jobs, state } = core.services
  const run = (kind: string) => (_payload: unknown, subject: string) => { ran.push([kind, subject, clock.now()]) }
  jobs.define({ kind: 'plain', pace: { pace: 'immediate' }, run: run('plain') })
  jobs.define({ kind: 'slow', pace: { pace: 'delay', milliseconds: 5 * MINUTE }, run: run('slow') })
  jobs.define({ kind: 'polled', pace: { pace: 'polls', count: 2 }, run: run('polled') })
  jobs.define({ kind: 'held', pace: { pace: 'held' }, run: run('held'), fail: run('held-failed') })
  jobs.define<{ minutes: number }>({
    kind: 'hourly',
    pace: { pace: 'immediate' },
    run: (payload, subject) => {
      run('hourly')(payload, subject)
      jobs.enqueue('hourly', subject, payload, clock.now() + payload.minutes * MINUTE)
    }
  })
  jobs.define({
    kind: 'broken',
    pace: { pace: 'immediate' },
    run: (_payload, subject) => {
      state.settings.put('broken was here', subject)
      jobs.enqueue('plain', 'made by broken', null)
      throw new Error('out of paper')
    }
  })
  app = await buildApp(core.services, core.contract, {})
  registerControl(app, core, { host: '127.0.0.1', hosts: [], token: undefined, pending: [], credentials: () => undefined, entryPoints: () => ({}) })
  jobs.start()
  control = new Client({ inject: (request) => app.inject(request) } as Emulator)
})
afterEach(async () => {
  await app.close()
  core.close()
})

function enqueue (kind: string, subject: string, due?: number, payload: unknown = null): void {
  core.services.state.database.transaction(() => core.services.jobs.enqueue(kind, subject, payload, due))
}
function poll (subject: string): void {
  core.services.state.database.transaction(() => core.services.jobs.poll(subject))
}
const listed = async (query: Record<string, string | number> = {}) => (await control.get('/_emulator/jobs', { query })).body
const advance = async (body: object) => await control.post('/_emulator/clock/advance', body)

describe('when a job runs', () => {
  test('an immediate one as soon as its transaction is committed, though the clock is frozen, and not before', () => {
    const { database } = core.services.state
    database.transaction(() => {
      core.services.jobs.enqueue('plain', 'a', null)
      expect(ran).toEqual([])
    })
    expect(ran).toEqual([['plain', 'a', START]])
  })

  test('never, when its transaction is undone', async () => {
    expect(() => core.services.state.database.transaction(() => {
      core.services.jobs.enqueue('plain', 'a', null)
      throw new Error('undone')
    })).toThrow('undone')
    enqueue('plain', 'b')
    expect(ran).toEqual([['plain', 'b', START]])
    expect(await listed()).toEqual([])
  })

  test('at its own moment, in the order of time and then of making, and advance tells of each', async () => {
    enqueue('plain', 'third', START + 2 * MINUTE)
    enqueue('slow', 'fourth')
    enqueue('plain', 'first', START + MINUTE)
    enqueue('plain', 'second', START + MINUTE)
    enqueue('plain', 'later', START + 6 * MINUTE)
    const { status, body } = await advance({ duration: '5m' })
    expect(status).toBe(200)
    expect(body).toEqual({
      now: START + 5 * MINUTE,
      time: '2026-06-15T00:05:00.000Z',
      count: 4,
      happened: [
        { kind: 'plain', subject: 'first', due: START + MINUTE },
        { kind: 'plain', subject: 'second', due: START + MINUTE },
        { kind: 'plain', subject: 'third', due: START + 2 * MINUTE },
        { kind: 'slow', subject: 'fourth', due: START + 5 * MINUTE }
      ]
    })
    expect(ran).toEqual(body.happened.map((r: JobReport) => [r.kind, r.subject, r.due]))
    expect((await listed()).map((job: { subject: string }) => job.subject)).toEqual(['later'])
  })

  test('what a job makes on the way happens on the way too', async () => {
    enqueue('hourly', 'x', START + 10 * MINUTE, { minutes: 60 })
    const { body } = await advance({ to: '2026-06-15T03:00:00Z' })
    expect(body.happened.map((r: JobReport) => (r.due - START) / MINUTE)).toEqual([10, 70, 130])
    expect((await listed())[0]).toMatchObject({ kind: 'hourly', state: 'waiting', due: START + 190 * MINUTE })
  })

  test('a job of the same kind and subject takes the place of the other', async () => {
    enqueue('plain', 'x', START + MINUTE)
    enqueue('plain', 'x', START + 3 * MINUTE)
    enqueue('slow', 'x')
    expect((await advance({ duration: '2m' })).body.count).toBe(0)
    expect((await advance({ duration: '3m' })).body.happened.map((r: JobReport) => r.kind)).toEqual(['plain', 'slow'])
  })

  test('setting the clock ahead runs what that passed, each at its own moment; setting it back runs nothing twice', async () => {
    enqueue('plain', 'a', START + MINUTE)
    enqueue('plain', 'b', START + 2 * MINUTE)
    await control.put('/_emulator/clock', { mode: 'frozen', time: START + 90_000 })
    expect(ran).toEqual([['plain', 'a', START + MINUTE]])
    await control.put('/_emulator/clock', { mode: 'frozen', time: START })
    expect((await advance({ duration: '1h' })).body.happened).toEqual([{ kind: 'plain', subject: 'b', due: START + 2 * MINUTE }])
  })

  test('nothing is left to settle; it says so', async () => {
    enqueue('plain', 'a')
    expect((await control.post('/_emulator/clock/settle')).body).toEqual({ now: START, time: '2026-06-15T00:00:00.000Z', count: 0, happened: [] })
  })

  test('on a running clock by itself, when the time has come', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START })
    try {
      core.services.clock.real()
      enqueue('plain', 'soon', START + 2 * MINUTE)
      enqueue('plain', 'far', START + 30 * 24 * 60 * MINUTE)
      enqueue('plain', 'sooner', START + MINUTE)
      vi.advanceTimersByTime(MINUTE - 1)
      expect(ran).toEqual([])
      vi.advanceTimersByTime(1)
      expect(ran).toEqual([['plain', 'sooner', START + MINUTE]])
      vi.advanceTimersByTime(MINUTE)
      expect(ran.map(([, subject]) => subject)).toEqual(['sooner', 'soon'])
      // Further away than a timer can count.
      vi.advanceTimersByTime(30 * 24 * 60 * MINUTE)
      expect(ran.map(([, subject]) => subject)).toEqual(['sooner', 'soon', 'far'])
      core.services.clock.run(undefined, 3600)
      enqueue('plain', 'scaled', core.services.clock.now() + 60 * MINUTE)
      vi.advanceTimersByTime(999)
      expect(ran).toHaveLength(3)
      vi.advanceTimersByTime(2)
      expect(ran.at(-1)![1]).toBe('scaled')
      enqueue('plain', 'never', core.services.clock.now() + MINUTE)
      core.services.clock.freeze()
      vi.advanceTimersByTime(24 * 60 * MINUTE)
      expect(ran).toHaveLength(4)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a job that fails', () => {
  test('leaves nothing of its work behind, says why, and does not stop the others', async () => {
    enqueue('broken', 'x', START + MINUTE)
    enqueue('plain', 'y', START + 2 * MINUTE)
    const { body } = await advance({ duration: '5m' })
    expect(body.happened).toEqual([{ kind: 'broken', subject: 'x', due: START + MINUTE, error: 'out of paper' }, { kind: 'plain', subject: 'y', due: START + 2 * MINUTE }])
    expect(failures).toEqual([body.happened[0]])
    expect(core.services.state.settings.get('broken was here')).toBeUndefined()
    expect(await listed()).toEqual([{ kind: 'broken', subject: 'x', state: 'failed', due: START + MINUTE, error: 'out of paper' }])
    expect((await advance({ duration: '1d' })).body.count).toBe(0)
  })

  test('is tried again when released', async () => {
    enqueue('broken', 'x')
    core.services.jobs.define({ kind: 'broken', pace: { pace: 'immediate' }, run: (_payload, subject) => { ran.push(['mended', subject, 0]) } })
    expect((await control.post('/_emulator/jobs/release', { kind: 'broken' })).body).toMatchObject({ released: 1, count: 1, happened: [{ kind: 'broken', subject: 'x', due: START }] })
    expect(ran).toEqual([['mended', 'x', 0]])
    expect(await listed()).toEqual([])
  })

  test('of a kind that is no more, after an update, fails instead of being forgotten', async () => {
    core.services.state.database.transaction(() => core.services.state.jobs.put({ kind: 'gone', subject: 'x', due: START, state: 'waiting', payload: null }))
    expect(await listed({ state: 'failed' })).toEqual([{ kind: 'gone', subject: 'x', state: 'failed', due: START, error: 'no such kind of job: gone' }])
  })

  test('jobs without end do not hang the emulator: advance stops where they are, what runs by itself takes turns', () => {
    const { clock, state } = core.services
    core.services.jobs.stop()
    const jobs = new JobRunner(state.database, state.jobs, state.settings, clock, () => {}, { perAdvance: 50, perTurn: 10 })
    clock.onChange = () => jobs.reschedule()
    let runs = 0
    jobs.define({ kind: 'endless', pace: { pace: 'immediate' }, run: (_payload, subject) => { runs++; jobs.enqueue('endless', subject, null) } })
    state.database.transaction(() => jobs.enqueue('endless', 'x', null, START + MINUTE))
    expect(() => jobs.advance(60 * MINUTE)).toThrow(/50 jobs have run and still more are due, the next is endless about x/)
    expect([runs, clock.now()]).toEqual([50, START + MINUTE])
    expect(() => jobs.settle()).toThrow(TimeError)
    expect([runs, clock.now()]).toEqual([100, START + MINUTE])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      jobs.start()
      expect(runs).toBe(110)
      vi.advanceTimersToNextTimer()
      expect(runs).toBe(120)
      state.database.transaction(() => state.jobs.cancel('endless', 'x'))
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      jobs.stop()
      vi.useRealTimers()
    }
  })

  test('jobs do not run inside a transaction, where one that fails would leave half of its work', () => {
    expect(() => core.services.state.database.transaction(() => core.services.jobs.settle())).toThrow(/between transactions/)
    core.services.jobs.define({ kind: 'plain', pace: { pace: 'immediate' }, run: () => { core.services.jobs.settle() } })
    enqueue('plain', 'x')
    expect(failures).toEqual([{ kind: 'plain', subject: 'x', due: START, error: expect.stringContaining('one at a time') }])
  })
})

describe('the pace of a kind', () => {
  test('is listed with what it is by default, and holds until reset', async () => {
    const kinds = async () => (await control.get('/_emulator/job-kinds')).body.filter((k: { kind: string }) => ['held', 'plain', 'polled', 'slow'].includes(k.kind))
    const usual = await kinds()
    expect(usual).toEqual([
      { kind: 'held', pace: 'held', default: { pace: 'held' } },
      { kind: 'plain', pace: 'immediate', default: { pace: 'immediate' } },
      { kind: 'polled', pace: 'polls', count: 2, default: { pace: 'polls', count: 2 } },
      { kind: 'slow', pace: 'delay', milliseconds: 300_000, default: { pace: 'delay', milliseconds: 300_000 } }
    ])
    const put = await control.put('/_emulator/job-kinds/plain', { pace: 'delay', milliseconds: 1000 })
    expect([put.status, put.body]).toEqual([200, { kind: 'plain', pace: 'delay', milliseconds: 1000, default: { pace: 'immediate' } }])
    expect((await kinds())[1]).toEqual(put.body)
    await control.post('/_emulator/reset')
    expect(await kinds()).toEqual(usual)
  })

  test('polls: so many reads still see the old state, the last of them brings the new one', async () => {
    enqueue('polled', 'x')
    await advance({ duration: '1d' })
    poll('other')
    poll('x')
    expect(await listed()).toEqual([{ kind: 'polled', subject: 'x', state: 'polled', due: START, polls: 1 }])
    core.services.state.database.transaction(() => {
      core.services.jobs.poll('x')
      expect(ran).toEqual([])
    })
    expect(ran).toEqual([['polled', 'x', START + 24 * 60 * MINUTE]])
    poll('x')
    expect(ran).toHaveLength(1)
  })

  test('a read of a subject brings the jobs of every kind about it nearer', async () => {
    await control.put('/_emulator/job-kinds/plain', { pace: 'polls', count: 1 })
    enqueue('polled', 'x')
    enqueue('plain', 'x')
    enqueue('plain', 'y')
    poll('x')
    expect(ran).toEqual([['plain', 'x', START]])
    poll('x')
    expect(ran).toEqual([['plain', 'x', START], ['polled', 'x', START]])
  })

  test('held: until released, one or all of a kind', async () => {
    for (const subject of ['a', 'b', 'c']) enqueue('held', subject)
    enqueue('polled', 'p')
    expect((await advance({ duration: '31d' })).body.count).toBe(0)
    const now = START + 31 * 24 * 60 * MINUTE
    const one = await control.post('/_emulator/jobs/release', { kind: 'held', subject: 'b' })
    expect(one.body).toEqual({ released: 1, now, time: '2026-07-16T00:00:00.000Z', count: 1, happened: [{ kind: 'held', subject: 'b', due: now }] })
    const again = await control.post('/_emulator/jobs/release', { kind: 'held', subject: 'b' })
    expect([again.status, again.body.code]).toEqual([404, 'EMU0011'])
    expect((await control.post('/_emulator/jobs/release', { kind: 'held' })).body).toMatchObject({ released: 2, count: 2 })
    expect((await control.post('/_emulator/jobs/release', { kind: 'held' })).body).toMatchObject({ released: 0, happened: [] })
    expect((await control.post('/_emulator/jobs/release', { kind: 'polled', subject: 'p' })).body.released).toBe(1)
  })

  test('release leaves alone what only waits for its time', async () => {
    enqueue('slow', 'x')
    expect((await control.post('/_emulator/jobs/release', { kind: 'slow' })).body.released).toBe(0)
    expect(await listed()).toHaveLength(1)
  })

  test('failed: the kind fails as it would for real; one that cannot, fails as a job', async () => {
    await control.put('/_emulator/job-kinds/held', { pace: 'failed' })
    await control.put('/_emulator/job-kinds/plain', { pace: 'failed' })
    enqueue('held', 'x')
    expect(ran).toEqual([['held-failed', 'x', START]])
    enqueue('plain', 'y', START + MINUTE)
    const { body } = await advance({ duration: '1m' })
    expect(body.happened).toEqual([{ kind: 'plain', subject: 'y', due: START + MINUTE, error: 'made to fail by the pace of its kind' }])
    expect(ran).toHaveLength(1)
  })

  test('a job with a time of its own keeps it, unless its kind is held or counts polls', async () => {
    await control.put('/_emulator/job-kinds/plain', { pace: 'delay', milliseconds: 1 })
    enqueue('plain', 'a', START + MINUTE)
    expect((await listed())[0].due).toBe(START + MINUTE)
    await control.put('/_emulator/job-kinds/plain', { pace: 'held' })
    enqueue('plain', 'b', START + MINUTE)
    await control.put('/_emulator/job-kinds/plain', { pace: 'polls', count: 1 })
    enqueue('plain', 'c', START + MINUTE)
    expect((await advance({ duration: '1h' })).body.happened).toEqual([{ kind: 'plain', subject: 'a', due: START + MINUTE }])
    expect((await listed()).map((job: { state: string }) => job.state).sort()).toEqual(['held', 'polled'])
    // The kind's own pace is for jobs without a time.
    enqueue('held', 'd', START + 2 * 60 * MINUTE)
    expect((await advance({ duration: '1h' })).body.happened).toEqual([{ kind: 'held', subject: 'd', due: START + 2 * 60 * MINUTE }])
  })

  test('a pace changed later does not touch jobs that are there', async () => {
    enqueue('slow', 'x')
    await control.put('/_emulator/job-kinds/slow', { pace: 'immediate' })
    expect(ran).toEqual([])
    enqueue('slow', 'y')
    expect(ran).toEqual([['slow', 'y', START]])
  })

  test.each([{}, { pace: 'quick' }, { pace: 'delay' }, { pace: 'polls' }, { pace: 'delay', milliseconds: -1 }, { pace: 'delay', milliseconds: 1.5 }, { pace: 'polls', count: 0 }, { pace: 'held', milliseconds: 5 }, { pace: 'immediate', count: 1 }, { pace: 'held', extra: 1 }])('%j is no pace', async (body) => {
    const refused = await control.put('/_emulator/job-kinds/plain', body)
    expect([refused.status, refused.body.code]).toEqual([400, 'EMU0004'])
    expect(core.services.jobs.kind('plain')!.pace).toEqual({ pace: 'immediate' })
  })

  test('an unknown kind is not found, and the refusal says which there are', async () => {
    for (const refused of [await control.put('/_emulator/job-kinds/none', { pace: 'held' }), await control.post('/_emulator/jobs/release', { kind: 'none' })]) {
      expect([refused.status, refused.body.code]).toEqual([404, 'EMU0010'])
      expect(refused.body.message).toContain('polled')
    }
  })
})

describe('the list of jobs', () => {
  test('by kind, by state, for a number of them', async () => {
    enqueue('plain', 'a', START + 2 * MINUTE)
    enqueue('plain', 'b', START + MINUTE)
    enqueue('held', 'c')
    enqueue('broken', 'd')
    const subjects = async (query: Record<string, string | number>) => (await listed(query)).map((job: { subject: string }) => job.subject)
    expect(await subjects({})).toEqual(['c', 'd', 'b', 'a'])
    expect(await subjects({ kind: 'plain' })).toEqual(['b', 'a'])
    expect(await subjects({ state: 'held' })).toEqual(['c'])
    expect(await subjects({ kind: 'broken', state: 'failed' })).toEqual(['d'])
    expect(await subjects({ limit: 1 })).toEqual(['c'])
    expect((await control.get('/_emulator/jobs', { query: { state: 'done' } })).status).toBe(400)
  })

  test('through a whole emulator: a search index is held, and let go', async () => {
    const emulator = await startEmulator()
    const own = new Client(emulator)
    const client = await signUp(emulator)
    await own.put('/_emulator/job-kinds/search-index', { pace: 'held' })
    const { simId } = await newSim(client)
    const found = async () => (await client.get('/v1/query/sims', { query: { name: 'lagging' } })).body.map((sim: { simId: string }) => sim.simId)
    await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: 'lagging' }])
    emulator.clock.advance('1h')
    expect(await found()).toEqual([])
    expect((await own.post('/_emulator/jobs/release', { kind: 'search-index' })).body.released).toBeGreaterThan(0)
    expect(await found()).toEqual([simId])
    await emulator.close()
  })
})
