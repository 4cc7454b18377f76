import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { addSubscription, login, startWith, store } from './support/sims.ts'

const HOUR = 3_600_000
const EXPORT = '/v1/subscribers/export'
const COLUMNS = ['imsi', 'msisdn', 'iccid', 'simId', 'serialNumber', 'status', 'subscription', 'speedClass', 'moduleType', 'groupId', 'ipAddress', 'apn',
  'expiryTime', 'expiryAction', 'terminationEnabled', 'imeiLock', 'sessionStatus', 'createdTime', 'lastModifiedTime']

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

/** What a link leads to, fetched without credentials. */
async function download (from: Emulator, url: string): Promise<{ status: number, headers: Record<string, unknown>, text: string, code?: string }> {
  const { pathname, search } = new URL(url)
  const response = await from.inject({ url: pathname + search })
  return { status: response.statusCode, headers: response.headers, text: response.body, ...(response.statusCode === 200 ? {} : { code: response.json<{ code: string }>().code }) }
}

/** The rows of a CSV file as RFC 4180 has them: quoted fields, CRLF at the end of each row. */
function rowsOf (csv: string): string[][] {
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end !== ',') row = (rows.push(row), [])
  }
  return rows
}

/** Exports at once and reads the file: one record per row, by column. */
async function exported (from: Emulator, client: Client): Promise<{ header: string[], records: Record<string, string>[] }> {
  const { status, body } = await client.post(EXPORT)
  expect(status).toBe(200)
  const [header, ...rows] = rowsOf((await download(from, body.url)).text)
  return { header: header!, records: rows.map((row) => Object.fromEntries(row.map((value, i) => [header![i], value]))) }
}

async function pace (of: Emulator, pace: object): Promise<void> {
  expect((await new Client(of).put('/_emulator/job-kinds/file-export', pace)).status).toBe(200)
}

describe('an export that is waited for', () => {
  test('[03-C21] answers only a link, which downloads a CSV file with a BOM without credentials', async () => {
    const client = await signUp(emulator)
    const sim = await newSim(client)
    for (const query of [{}, { export_mode: 'sync' }]) {
      const { status, body } = await client.post(EXPORT, undefined, { query })
      expect(status).toBe(200)
      expect(Object.keys(body)).toEqual(['url'])
      expect(new URL(body.url).pathname).toMatch(new RegExp(`/20260615000000-${client.operatorId}-subscribers\\.csv$`))
      const file = await download(emulator, body.url)
      expect(file.status).toBe(200)
      expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(file.headers['content-disposition']).toBe(`attachment; filename="20260615000000-${client.operatorId}-subscribers.csv"`)
      expect(file.text.startsWith(`\uFEFF${COLUMNS.join(',')}\r\n${sim.imsi},`)).toBe(true)
    }
    expect((await client.post(EXPORT, undefined, { query: { export_mode: 'later' } })).status).toBe(400)
  })

  test('over a socket the link leads back to where the client came from, and the first bytes are EF BB BF', async () => {
    const client = await signUp(emulator)
    const { body } = await supertest(emulator.url).post(EXPORT).set(client.headers).expect(200)
    expect(body.url.startsWith(`${emulator.url}/_exports/`)).toBe(true)
    const file = await supertest(body.url as string).get('').buffer(true).parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    }).expect(200).expect('access-control-allow-origin', '*')
    expect([...(file.body as Buffer).subarray(0, 7)]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('imsi')])
  })

  test('[03-C23] without SIMs there is only the header row', async () => {
    expect(await exported(emulator, await signUp(emulator))).toEqual({ header: COLUMNS, records: [] })
  })
})

describe('the file', () => {
  test('holds what listSubscribers shows, one row per IMSI, terminated SIMs too', async () => {
    const { emulator: own, client } = await startWith({
      groups: [{ name: 'north', coverage: 'jp' }],
      sims: [
        { subscription: 'plan-D', group: 'north', tags: { name: 'a' }, expiresInDays: 3, expiryAction: 'suspend', status: 'active' },
        { subscription: 'plan-KM1', status: 'terminated' },
        { subscription: 'plan-K', look: 'sandbox' }
      ]
    })
    const before = (await client.get('/v1/subscribers')).body as Answer['body'][]
    const [offline, online] = ['plan-D', 'plan-K'].map((subscription) => before.find((subscriber) => subscriber.subscription === subscription))
    await addSubscription(own, online.simId, '999990000000001', 'plan-DU')
    await store(own, offline.simId, { session_status: { online: false, lastUpdatedAt: 1 } })
    await store(own, online.simId, { session_status: { online: true, lastUpdatedAt: 1 } })
    for (const { simId } of [offline, online]) {
      expect((await client.post(`/v1/sims/${simId}/set_imei_lock`, { imei: '350000000000023|ANONYMOUS' })).status).toBe(200)
    }

    const { header, records } = await exported(own, client)
    const listed = (await client.get('/v1/subscribers')).body as Answer['body'][]
    expect(header).toEqual([...COLUMNS, 'name'])
    expect(records).toHaveLength(4)
    expect(records).toEqual(listed.map((subscriber) => ({
      ...Object.fromEntries(COLUMNS.map((column) => [column, String(subscriber[column] ?? '')])),
      imeiLock: subscriber.imeiLock?.imei ?? '',
      sessionStatus: subscriber.sessionStatus === null ? '' : subscriber.sessionStatus.online ? 'ONLINE' : 'OFFLINE',
      name: subscriber.tags.name ?? ''
    })))
    expect(new Set(records.map((record) => record['sessionStatus']))).toEqual(new Set(['', 'ONLINE', 'OFFLINE']))
    expect(records.filter((record) => record['simId'] === online.simId).map((record) => record['subscription']).sort()).toEqual(['plan-DU', 'plan-K'])
    expect(records.filter((record) => record['status'] === 'terminated')).toHaveLength(1)
    expect(records.find((record) => record['simId'] === offline.simId)).toMatchObject({ imeiLock: '350000000000023|ANONYMOUS', expiryAction: 'suspend', terminationEnabled: 'false', groupId: offline.groupId })
    await own.close()
  })

  test('has a column per tag name, and every value as it is stored', async () => {
    const client = await signUp(emulator)
    const values = ['=1+1', '+81', '-2', '@SUM(A1)', '\t=x', '"quoted", and, commas', 'two\r\nlines', '日本語', ' spaced ', '', "'"]
    for (const value of values) await newSim(client, 'plan-D', { tags: { 'a "name", with': value, __proto__x: 'y' } })
    await newSim(client, 'plan-D', { tags: { 名前: 'last', imsi: 'a tag of that name' } })
    const { body } = await client.post(EXPORT)
    const [header, ...rows] = rowsOf((await download(emulator, body.url)).text)
    expect(header).toEqual([...COLUMNS, '__proto__x', 'a "name", with', 'imsi', '名前'])
    expect(rows.map((row) => row[COLUMNS.length + 1])).toEqual([...values, ''])
    expect(rows.at(-1)!.slice(COLUMNS.length)).toEqual(['', '', 'a tag of that name', 'last'])
  })

  test('has the SIMs of the caller in the coverage called, and no others', async () => {
    const client = await signUp(emulator)
    const mine = await newSim(client)
    const abroad = await newSim(client.global, 'plan01s')
    await newSim(await signUp(emulator))
    expect((await exported(emulator, client)).records.map((record) => record['imsi'])).toEqual([mine.imsi])
    expect((await exported(emulator, client.global)).records.map((record) => record['imsi'])).toEqual([abroad.imsi])
  })

  test('has all of more SIMs than one page of a list holds', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', count: 1205 }])
    const { records } = await exported(own, client)
    expect(new Set(records.map((record) => record['imsi'])).size).toBe(1205)
    await own.close()
  })
})

describe('an export that is asked after', () => {
  test('[03-C20] answers an id and a path with two slashes, and no link', async () => {
    const client = await signUp(emulator)
    const { status, body } = await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })
    expect(status).toBe(200)
    expect(body).toEqual({ exportedFileId: expect.stringMatching(/^fe_[0-9a-f-]{36}$/), exportedFilePath: `//files/exported/${body.exportedFileId}` })
  })

  test('[03-C22] is processing at the first look and exported at the next, with a link that downloads', async () => {
    const client = await signUp(emulator)
    const { exportedFileId } = (await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body
    const sim = await newSim(client)
    expect(await client.get(`/v1/files/exported/${exportedFileId}`)).toMatchObject({ status: 200, body: { status: 'processing' } })
    expect((await client.get(`/v1/files/exported/${exportedFileId}`)).body).toEqual({ status: 'exported', url: expect.stringContaining(`/_exports/${exportedFileId}/`) })
    const { body } = await client.get(`/v1/files/exported/${exportedFileId}`)
    // Made when the job ran, not when it was ordered.
    expect(rowsOf((await download(emulator, body.url)).text)[1]![0]).toBe(sim.imsi)
  })

  test('goes at the pace that a test wants', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D' }])
    const order = async (): Promise<string> => (await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body.exportedFileId
    const look = async (id: string): Promise<string> => (await client.get(`/v1/files/exported/${id}`)).body.status

    await pace(own, { pace: 'delay', milliseconds: 1000 })
    const delayed = await order()
    expect(await look(delayed)).toBe('processing')
    own.clock.advance(1000)
    expect(await look(delayed)).toBe('exported')

    await pace(own, { pace: 'immediate' })
    expect(await look(await order())).toBe('exported')

    await pace(own, { pace: 'polls', count: 3 })
    const polled = await order()
    for (const seen of ['processing', 'processing', 'processing', 'exported']) expect(await look(polled)).toBe(seen)

    await pace(own, { pace: 'held' })
    const held = await order()
    own.clock.advance('90d')
    const later = await login(own, own.credentials!.email)
    expect((await later.get(`/v1/files/exported/${held}`)).body).toEqual({ status: 'processing' })

    await pace(own, { pace: 'failed' })
    const failed = (await later.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body.exportedFileId
    expect((await later.get(`/v1/files/exported/${failed}`)).body).toEqual({ status: 'failed' })
    expect(Object.keys((await later.post(EXPORT)).body)).toEqual(['url'])
    await own.close()
  })

  test('is not found by another operator, nor under an unknown id', async () => {
    const client = await signUp(emulator)
    const { exportedFileId } = (await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body
    const stranger = await signUp(emulator)
    for (const [who, id] of [[stranger, exportedFileId], [client, 'fe_00000000-0000-4000-8000-000000000000'], [client, "fe_' OR 1=1"]] as [Client, string][]) {
      const { status, body } = await who.get(`/v1/files/exported/${encodeURIComponent(id)}`)
      expect([status, body.code]).toEqual([404, 'FEM9001'])
    }
    // The stranger's look was none.
    expect((await client.get(`/v1/files/exported/${exportedFileId}`)).body.status).toBe('processing')
    expect((await new Client(emulator).get(`/v1/files/exported/${exportedFileId}`)).status).toBe(401)
  })
})

describe('a link', () => {
  test('works for 48 hours of emulator time; a later look gives a new one', async () => {
    const { emulator: own, client } = await startWith([])
    const { exportedFileId } = (await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body
    await client.get(`/v1/files/exported/${exportedFileId}`)
    const { url } = (await client.get(`/v1/files/exported/${exportedFileId}`)).body
    expect(Number(new URL(url).searchParams.get('expires'))).toBe(START + 48 * HOUR)
    own.clock.advance(48 * HOUR - 1)
    expect((await download(own, url)).status).toBe(200)
    own.clock.advance(1)
    expect(await download(own, url)).toMatchObject({ status: 403, code: 'FEM9002' })
    const again = await login(own, own.credentials!.email)
    expect((await download(own, (await again.get(`/v1/files/exported/${exportedFileId}`)).body.url)).status).toBe(200)
    await own.close()
  })

  test('that was tampered with is refused', async () => {
    const client = await signUp(emulator)
    const { url } = (await client.post(EXPORT)).body
    const other = (await (await signUp(emulator)).post(EXPORT)).body.url as string
    const changed = (change: (link: URL) => void): string => {
      const link = new URL(url)
      change(link)
      return link.href
    }
    const signature = new URL(url).searchParams.get('signature')!
    const forged = [
      changed((link) => link.searchParams.set('signature', signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')))),
      changed((link) => link.searchParams.set('signature', '')),
      changed((link) => link.searchParams.delete('signature')),
      changed((link) => link.searchParams.append('signature', signature)),
      changed((link) => link.searchParams.set('signature', new URL(other).searchParams.get('signature')!)),
      changed((link) => link.searchParams.set('expires', String(START + 49 * HOUR))),
      changed((link) => link.searchParams.set('expires', 'never')),
      changed((link) => link.searchParams.delete('expires')),
      changed((link) => { link.pathname = new URL(other).pathname }),
      changed((link) => { link.pathname = link.pathname.replace('.csv', '.txt') }),
      changed((link) => { link.search = '' })
    ]
    for (const link of forged) expect(await download(emulator, link), link).toMatchObject({ status: 403, code: 'FEM9002' })
    expect((await download(emulator, url)).status).toBe(200)
  })

  test('leads nowhere once its operator is deleted or the emulator is reset', async () => {
    const { emulator: own } = await startWith([])
    const client = await signUp(own)
    const { url } = (await client.post(EXPORT)).body
    const { exportedFileId } = (await client.post(EXPORT, undefined, { query: { export_mode: 'async' } })).body
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect((await download(own, url)).status).toBe(403)
    expect((await new Client(own).get('/_emulator/jobs')).body).toEqual([])
    expect((await (await signUp(own)).get(`/v1/files/exported/${exportedFileId}`)).status).toBe(404)

    const kept = (await (await signUp(own)).post(EXPORT)).body.url
    own.reset()
    expect((await download(own, kept)).status).toBe(403)
    await own.close()
  })
})
