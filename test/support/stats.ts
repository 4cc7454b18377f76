// What the tests of usage share: inserts of the sandbox, reads of statistics, usage files.
import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { Answer, Client } from './emulator.ts'
import { START } from './emulator.ts'

/** seconds */
export const NOW = START / 1000
export const MINUTE = 60
export const DAY = 24 * 3600

/** Figures of a speed class as the API has them. */
export function figures (upload: number, download: number, packetsUp = 1, packetsDown = 2): object {
  return { uploadByteSizeTotal: upload, uploadPacketSizeTotal: packetsUp, downloadByteSizeTotal: download, downloadPacketSizeTotal: packetsDown }
}

/** Lets the sandbox insert traffic. unixtime in seconds. */
export async function insertAir (client: Client, imsi: string, unixtime: number, bySpeedClass: Record<string, object> = { 's1.standard': figures(100, 200) }): Promise<void> {
  const { status, body } = await client.post(`/v1/sandbox/stats/air/subscribers/${imsi}`, { unixtime, dataTrafficStatsMap: bySpeedClass })
  if (status !== 200) throw new Error(`not inserted: ${status} ${JSON.stringify(body)}`)
}

export async function insertBeam (client: Client, imsi: string, unixtime: number, counts: Record<string, number>): Promise<void> {
  const beamStatsMap = Object.fromEntries(Object.entries(counts).map(([type, count]) => [type, { count }]))
  expect((await client.post(`/v1/sandbox/stats/beam/subscribers/${imsi}`, { unixtime, beamStatsMap })).status).toBe(200)
}

/** Reads statistics under /v1/stats, of the last day unless asked otherwise. */
export async function stats (client: Client, path: string, query: { period?: string, from?: number | string, to?: number | string } = {}): Promise<Answer> {
  return await client.get(`/v1/stats/${path}`, { query: { period: 'day', from: NOW - DAY, to: NOW + DAY, ...query } })
}

/** The rows of a CSV file with a BOM, quoted fields and CRLF, as RFC 4180 has them. */
export function rowsOf (csv: string): string[][] {
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end !== ',') row = (rows.push(row), [])
  }
  return rows
}

/** What a link leads to, fetched without credentials. */
export async function download (emulator: Emulator, url: string): Promise<{ status: number, type: string, name: string, bytes: Buffer, text: string }> {
  const { pathname, search } = new URL(url)
  const { statusCode, headers, rawPayload, body } = await emulator.inject({ url: pathname + search })
  return { status: statusCode, type: String(headers['content-type']), name: pathname.split('/').pop()!, bytes: rawPayload, text: body }
}

/** Exports usage at once and reads the file. */
export async function usageFile (emulator: Emulator, client: Client, service: string, body: object = {}): Promise<string[][]> {
  const answer = await client.post(`/v1/stats/${service}/operators/${client.operatorId}/export`, body)
  expect([answer.status, answer.body]).toEqual([200, { url: expect.any(String) }])
  return rowsOf((await download(emulator, answer.body.url)).text)
}
