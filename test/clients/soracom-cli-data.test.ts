// What the official command line client does with data: Harvest Files and Harvest Data, statistics and their exports.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client, START } from '../support/emulator.ts'
import { bytesOf } from '../support/files.ts'
import { rowsOf } from '../support/stats.ts'
import { run } from './clients.ts'
import { DEMO, SoracomCli } from './soracom.ts'

const client = new SoracomCli(DEMO)
const { soracom, answer, refusal } = client

const IMSI = '440100000000001'

interface File { filePath: string, contentType?: string, contentLength: number, isDirectory: boolean }
const pathsOf = (files: File[]): string[] => files.map(({ filePath }) => filePath)

describe.skipIf(client.binary === undefined)('the official CLI and data', () => {
  beforeAll(() => client.start({ fixture: 'demo', freeze: START }))
  afterAll(() => client.stop())

  /** A file of the user's own machine. */
  function local (name: string, content: string | Buffer = ''): string {
    const file = path.join(client.profiles, name)
    writeFileSync(file, content)
    return file
  }

  test('files of any name are put, found page by page, read and deleted', async () => {
    const names = ['報告 書/六月.csv', '100%25/a%2Fb.txt', 'what?/x&y=z#1', 'a+b;c,d:e@f!$\'()*', '"quoted"\\back', 'dots/..x', '😀/~_-.']
    await Promise.all(names.map((name) => answer(['files', 'put', '--path', `/${name}`, '--body', `in ${name}`, '--content-type', 'text/plain; charset=utf-8'])))

    const found = await answer<File[]>(['files', 'find', '--scope', 'private', '--prefix', '/', '--limit', '2', '--fetch-all'])
    expect(pathsOf(found).sort()).toEqual(names.map((name) => `/${name}`).sort())
    expect(pathsOf(await answer<File[]>(['files', 'find', '--scope', 'private', '--prefix', '/報告 書/']))).toEqual(['/報告 書/六月.csv'])
    const read = await Promise.all(names.map((name) => soracom(['files', 'get', '--path', name])))
    expect(read).toEqual(names.map((name) => ({ status: 0, stdout: `in ${name}`, stderr: '' })))

    const top = await answer<File[]>(['files', 'list', '--limit', '1', '--fetch-all'])
    expect(pathsOf(top).sort()).toEqual(['/"quoted"\\back', '/100%25/', '/a+b;c,d:e@f!$\'()*', '/dots/', '/what?/', '/報告 書/', '/😀/'].sort())
    expect(await answer<File[]>(['files', 'list', '--path', '/100%25'])).toMatchObject([{ filePath: '/100%25/a%2Fb.txt', contentType: 'text/plain; charset=utf-8', isDirectory: false }])

    await Promise.all(names.map((name) => answer(['files', 'delete', '--path', name])))
    expect(await answer(['files', 'find', '--scope', 'private', '--prefix', '/'])).toEqual([])
    expect(await refusal(['files', 'get', '--path', names[0]!])).toEqual({ status: 255, body: { code: 'FEM9101', message: expect.any(String) } })
  })

  test('a file of the machine comes back to the byte, through the link that the client follows', async () => {
    const bytes = bytesOf(300_000)
    await answer(['files', 'put', '--path', '/firmware/v1.bin', '--body', `@${local('v1.bin', bytes)}`, '--content-type', 'application/octet-stream'])
    await answer(['files', 'put', '--path', '/firmware/empty', '--body', ''])

    const copy = local('copy.bin')
    const env = { SORACOM_ENDPOINT: client.emulator.url }
    const { status, stderr } = await run('sh', ['-c', '"$@" > "$0"', copy, client.binary!, 'files', 'get', '--path', '/firmware/v1.bin', ...DEMO], env)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(copy).equals(bytes)).toBe(true)
    expect(await soracom(['files', 'get', '--path', '/firmware/empty'])).toEqual({ status: 0, stdout: '', stderr: '' })

    // The answer to a HEAD has no body, so that the client has nothing to print; what it got shows when it is talkative.
    const metadata = await soracom(['files', 'get-metadata', '--path', '/firmware/v1.bin'], { SORACOM_VERBOSE: '1' })
    expect(metadata).toMatchObject({ status: 0, stdout: '', stderr: expect.stringMatching(/^Content-Length: 300000\r?$/im) })
    expect(metadata.stderr).toMatch(/^Content-Type: application\/octet-stream\r?$/im)
    expect((await soracom(['files', 'get-metadata', '--path', '/firmware/v2.bin'])).status).toBe(255)
  })

  test('a directory goes once it is empty, and a path that is none is refused', async () => {
    await answer(['files', 'put', '--path', '/logs/2026/06.txt', '--body', 'x'])
    expect((await refusal(['files', 'delete-directory', '--path', '/logs/2026'])).body['code']).toBe('FEM9106')
    await answer(['files', 'delete', '--path', '/logs/2026/06.txt'])
    expect(await answer(['files', 'list', '--path', '/logs/2026'])).toEqual([])
    await answer(['files', 'delete-directory', '--path', '/logs/2026'])
    expect((await refusal(['files', 'list', '--path', '/logs/2026'])).body['code']).toBe('FEM9102')
    for (const [command, odd] of [['put', '/..'], ['put', '/a/../b'], ['put', '/']] as const) {
      const { status, body } = await refusal(['files', command, '--path', odd])
      expect([status, body]).toEqual([255, { code: expect.stringMatching(/^(COM|FEM)9\d{3}$/), message: expect.any(String) }])
    }
    expect((await refusal(['files', 'put', '--scope', 'public', '--path', '/x', '--body', 'x'])).body['code']).toBe('COM9003')
  })

  test('data entries are read in pages, one by one, and deleted', async () => {
    const control = new Client(client.emulator)
    for (const temp of [1, 2, 3]) {
      await control.post('/_emulator/simulate/data', { resourceType: 'Subscriber', resourceId: IMSI, content: { temp, 場所: '東京' } })
      client.emulator.clock.advance('1m')
    }
    const resource = ['--resource-type', 'Subscriber', '--resource-id', IMSI]
    interface Entry { content: string, time: number }
    const temps = (entries: Entry[]): number[] => entries.map(({ content }) => JSON.parse(content).temp)

    expect(temps(await answer<Entry[]>(['data', 'get-entries', ...resource, '--limit', '1', '--fetch-all']))).toEqual([3, 2, 1])
    expect(temps(await answer<Entry[]>(['data', 'get-entries', ...resource, '--limit', '2', '--sort', 'asc', '--fetch-all']))).toEqual([1, 2, 3])
    expect(temps(await answer<Entry[]>(['data', 'get', '--imsi', IMSI, '--from', String(START + 60_000), '--to', String(START + 60_000)]))).toEqual([2])
    const sim = await answer<{ simId: string }>(['subscribers', 'get', '--imsi', IMSI])
    expect(temps(await answer<Entry[]>(['sims', 'get-data', '--sim-id', sim.simId, '--limit', '1']))).toEqual([3])
    expect(temps(await answer<Entry[]>(['subscribers', 'get-data', '--imsi', IMSI, '--limit', '1', '--last-evaluated-key', String(START + 120_000)]))).toEqual([2])
    expect(await answer(['data', 'list-source-resources', '--resource-type', 'Subscriber', '--limit', '1', '--fetch-all'])).toMatchObject([{ resourceId: IMSI, attributeNames: ['temp', '場所'] }])

    const second = [...resource, '--time', String(START + 60_000)]
    expect(await answer(['data', 'get-entry', ...second])).toMatchObject({ content: '{"temp":2,"場所":"東京"}', contentType: 'application/json' })
    await answer(['data', 'delete-entry', ...second])
    expect((await refusal(['data', 'get-entry', ...second])).status).toBe(255)
    expect(temps(await answer<Entry[]>(['data', 'get-entries', ...resource]))).toEqual([3, 1])
    expect((await refusal(['data', 'get-entries', '--resource-type', 'Toaster', '--resource-id', IMSI])).body['code']).toBe('COM9003')
  })

  test('statistics are inserted, read, ranked and exported at once or later', async () => {
    const { simId } = await answer<{ simId: string }>(['subscribers', 'get', '--imsi', IMSI])
    const seconds = START / 1000
    const range = ['--from', String(seconds - 86_400), '--to', String(seconds + 86_400)]
    const figures = { uploadByteSizeTotal: 100, uploadPacketSizeTotal: 1, downloadByteSizeTotal: 200, downloadPacketSizeTotal: 2 }
    await answer(['sandbox', 'stats', 'air', 'insert', '--imsi', IMSI, '--unixtime', String(seconds), '--body', JSON.stringify({ dataTrafficStatsMap: { 's1.fast': figures } })])
    await answer(['sandbox', 'stats', 'beam', 'insert', '--imsi', IMSI, '--unixtime', String(seconds), '--body', JSON.stringify({ beamStatsMap: { inHttp: { count: 3 } } })])

    for (const which of [['air', 'get', '--imsi', IMSI], ['air', 'sims', 'get', '--sim-id', simId]]) {
      expect(await answer(['stats', ...which, '--period', 'day', ...range])).toMatchObject([{ dataTrafficStatsMap: { 's1.fast': figures } }])
    }
    expect(await answer(['stats', 'beam', 'get', '--imsi', IMSI, '--period', 'month', ...range])).toMatchObject([{ beamStatsMap: { inHttp: { count: 3 } } }])
    expect((await refusal(['stats', 'air', 'get', '--imsi', IMSI, '--period', 'year', ...range])).body['code']).toBe('COM9003')
    expect(await answer(['query', 'traffic-ranking', '--from', String(START - 86_400_000), '--to', String(START + 86_400_000)])).toEqual([{ imsi: IMSI, trafficVolume: 300 }])
    expect(await answer(['stats', 'harvest', 'get', '--year-month', '202606'])).toMatchObject({ yearMonth: '202606' })

    const { url } = await answer<{ url: string }>(['stats', 'air', 'export', '--export-mode', 'sync', '--period', 'day', ...range])
    const now = rowsOf(await textOf(url))
    expect(now.slice(1).flat()).toContain(IMSI)
    const { exportedFileId } = await answer<{ exportedFileId: string }>(['stats', 'beam', 'export', '--export-mode', 'async', '--period', 'month', ...range])
    expect(await answer(['files', 'get-exported', '--exported-file-id', exportedFileId])).toEqual({ status: 'processing' })
    client.emulator.clock.advance('1m')
    const later = await answer<{ status: string, url: string }>(['files', 'get-exported', '--exported-file-id', exportedFileId])
    expect(later.status).toBe('exported')
    expect(rowsOf(await textOf(later.url)).slice(1).flat()).toContain(IMSI)
    expect((await refusal(['files', 'get-exported', '--exported-file-id', 'unknown'])).body['code']).toBe('FEM9001')
  })
})

/** As curl fetches it; the byte order mark is kept. */
async function textOf (url: string): Promise<string> {
  return Buffer.from(await (await fetch(url)).arrayBuffer()).toString('utf8')
}
