// How jobs are paced from the start on, and the clock in the hand of the library's user.
import { afterEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
afterEach(() => emulator.close())

const kindOf = async (kind: string) => (await new Client(emulator).get('/_emulator/job-kinds')).body.find((k: { kind: string }) => k.kind === kind)

describe('paces that the emulator was started with', () => {
  test('are the usual ones of the run: a reset keeps them, a pace of the control API goes before them until then', async () => {
    emulator = await startEmulator({ paces: { 'file-export': 'immediate', 'order-progress': 'delay:1.5s', 'order-cancellation': 'polls:3', 'search-index': 'held' } })
    expect(await kindOf('file-export')).toEqual({ kind: 'file-export', pace: 'immediate', default: { pace: 'immediate' } })
    expect(await kindOf('order-progress')).toEqual({ kind: 'order-progress', pace: 'delay', milliseconds: 1500, default: { pace: 'delay', milliseconds: 1500 } })
    expect(await kindOf('order-cancellation')).toMatchObject({ pace: 'polls', count: 3 })
    expect(await kindOf('search-index')).toMatchObject({ pace: 'held' })
    await new Client(emulator).put('/_emulator/job-kinds/file-export', { pace: 'held' })
    expect(await kindOf('file-export')).toEqual({ kind: 'file-export', pace: 'held', default: { pace: 'immediate' } })
    for (const to of ['seed', 'empty'] as const) {
      emulator.reset(to)
      expect(await kindOf('file-export')).toMatchObject({ pace: 'immediate' })
    }
  })

  test('an export is done without anybody looking', async () => {
    emulator = await startEmulator({ paces: { 'file-export': 'immediate' } })
    const client = await signUp(emulator)
    const { exportedFileId } = (await client.post('/v1/subscribers/export', {}, { query: { export_mode: 'async' } })).body
    expect((await client.get(`/v1/files/exported/${exportedFileId}`)).body.status).toBe('exported')
  })

  test('stop jobs with a time of their own too, those of the fixture included', async () => {
    const fixture = { operators: [{ email: 'paces@example.com', password: 'Passw0rd', sims: [{ subscription: 'plan-D', status: 'active' as const, expiresInDays: 1, expiryAction: 'suspend' as const }] }] }
    emulator = await startEmulator({ fixture, paces: { 'sim-expiry': 'held' } })
    for (let i = 0; i < 2; i++) {
      expect(emulator.clock.advance('2d')).toEqual([])
      expect((await new Client(emulator).get('/_emulator/jobs')).body).toMatchObject([{ kind: 'sim-expiry', state: 'held' }])
      emulator.reset()
    }
  })

  test.each([
    [{ 'file-export': 'soon' }, 'soon is no pace for file-export'], [{ 'file-export': '' }, 'is no pace for file-export'], [{ 'file-export': 'polls' }, 'polls is no pace'], [{ 'file-export': 'polls:0' }, 'polls:0 is no pace'],
    [{ 'file-export': 'held:1' }, 'held:1 is no pace'], [{ 'file-export': 'delay:11000d' }, 'longer than 10 years'], [{ 'file-export': 'delay:-1s' }, 'not a duration'], [{ nothing: 'held' }, 'no kind of job called nothing; there are']
  ])('%j is refused with what is wrong', async (paces, message) => {
    emulator = await startEmulator()
    await expect(startEmulator({ paces: paces as Record<string, string> })).rejects.toThrow(message)
  })
})

describe('the clock of the library', () => {
  test('goes by offset, scaled and frozen; settle runs what is due and does not move', async () => {
    emulator = await startEmulator()
    const client = await signUp(emulator)
    await new Client(emulator).put('/_emulator/job-kinds/search-index', { pace: 'delay', milliseconds: 0 })
    const { simId } = await newSim(client)
    expect(emulator.clock.settle()).toEqual([])
    expect((await client.get('/v1/query/sims', { query: { sim_id: simId } })).body).toHaveLength(1)
    expect(emulator.clock.now()).toBe(START)
    const mode = async () => (await new Client(emulator).get('/_emulator/clock')).body
    emulator.clock.scaled(60, '2026-07-01')
    expect(await mode()).toMatchObject({ mode: 'scaled', rate: 60 })
    expect(emulator.clock.now()).toBeGreaterThanOrEqual(Date.UTC(2026, 6, 1))
    emulator.clock.offset('2026-08-01T00:00:00Z')
    expect(await mode()).toMatchObject({ mode: 'offset', rate: 1 })
    emulator.clock.freeze('2026-09-01')
    expect(await mode()).toMatchObject({ mode: 'frozen', now: Date.UTC(2026, 8, 1) })
    emulator.clock.real()
    expect(await mode()).toMatchObject({ mode: 'real' })
    expect(() => emulator.clock.scaled(0)).toThrow('not a rate')
    expect(() => emulator.clock.offset('soon')).toThrow('not a time: soon')
  })

  test('an advance of nothing tells nothing; what falls due happens in order of its time, ties in the order they were made', async () => {
    const sims = [3, 1, 2, 1].map((expiresInDays) => ({ subscription: 'plan-D', status: 'active' as const, expiresInDays, expiryAction: 'suspend' as const }))
    emulator = await startEmulator({ fixture: { operators: [{ email: 'order@example.com', password: 'Passw0rd', sims }] } })
    expect(emulator.clock.advance(0)).toEqual([])
    const happened = emulator.clock.advance('5d')
    const DAY = 24 * 3600 * 1000
    expect(happened.map(({ due }) => due)).toEqual([1, 1, 2, 3].map((days) => START + days * DAY))
    const ids = (await new Client(emulator).get('/_emulator/jobs')).body
    expect(ids).toEqual([])
    expect(happened[0]!.subject < happened[1]!.subject).toBe(true)
  })
})
