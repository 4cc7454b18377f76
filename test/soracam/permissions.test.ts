// SAM users before cameras.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, PASSWORD } from '../support/emulator.ts'
import { CAMERA, HOUR, refusalOf } from '../support/cameras.ts'
import { loginUser, startAccounts } from '../support/permissions.ts'

const allow = (...api: string[]) => ({ statements: [{ effect: 'allow', api }] })
const USERS = {
  viewer: allow('SoraCam:*'),
  exporter: allow('SoraCam:exportSoraCamDeviceRecordedImage', 'SoraCam:getSoraCamDeviceExportedImage', 'SoraCam:listSoraCamDeviceImageExports', 'OAuth2:authorize'),
  filer: { statements: [{ effect: 'allow', api: ['SoraCam:*', 'OAuth2:authorize'] }, { effect: 'allow', api: 'FileEntry:putFile', condition: "pathVariable('scope') == 'private'" }] },
  publisher: { statements: [{ effect: 'allow', api: ['SoraCam:*', 'OAuth2:authorize'] }, { effect: 'allow', api: 'FileEntry:putFile', condition: "pathVariable('scope') == 'public'" }] }
}

let emulator: Emulator
beforeAll(async () => {
  const users = Object.entries(USERS).map(([userName, permission]) => ({ userName, password: PASSWORD, permission }))
  emulator = await startAccounts(users, {}, { cameras: [{ deviceId: CAMERA, name: 'Entrance', license: 'CR7-SC', recordedHours: 1 }] })
}, 60_000)
afterAll(() => emulator.close())

const still = async (client: Client, more: object = {}) => await client.post(`/v1/sora_cam/devices/${CAMERA}/images/exports`, { time: emulator.clock.now() - HOUR / 2, ...more })

test('[06-C39] who may do everything with cameras but not authorize sees none; license packs are another matter', async () => {
  const viewer = await loginUser(emulator, 'viewer')
  expect(refusalOf(await viewer.get('/v1/sora_cam/devices'))).toEqual([403, 'AUM0017'])
  // Declared: the contract does not ask for it here, facts 01 recommend to.
  expect(refusalOf(await viewer.get(`/v1/sora_cam/devices/${CAMERA}/name`))).toEqual([403, 'AUM0017'])
  expect((await viewer.get('/v1/sora_cam/license_packs')).status).toBe(200)
})

test('the policy of a published tutorial is enough for what it does, and for no more', async () => {
  const exporter = await loginUser(emulator, 'exporter')
  const { status, body } = await still(exporter)
  expect(status).toBe(200)
  emulator.clock.advance('1s')
  expect((await exporter.get(`/v1/sora_cam/devices/${CAMERA}/images/exports/${body.exportId}`)).body.status).toBe('completed')
  expect(refusalOf(await exporter.get('/v1/sora_cam/devices'))).toEqual([403, 'AUM0017'])
})

test('[06-C37] an export to Harvest Files needs FileEntry:putFile, as a call of its own would', async () => {
  const [exporter, filer, publisher] = [await loginUser(emulator, 'exporter'), await loginUser(emulator, 'filer'), await loginUser(emulator, 'publisher')]
  const listed = async () => (await exporter.get('/v1/sora_cam/devices/images/exports', { query: { limit: 100 } })).body.length
  const before = await listed()
  for (const client of [exporter, publisher]) {
    expect(refusalOf(await still(client, { harvestFiles: {} }))).toEqual([403, 'AUM0017'])
    const video = { from: emulator.clock.now() - HOUR / 2, to: emulator.clock.now() - HOUR / 3, harvestFiles: {} }
    expect((await client.post(`/v1/sora_cam/devices/${CAMERA}/videos/exports`, video)).status).toBe(403)
  }
  // A refused one has not happened.
  expect(await listed()).toBe(before)
  expect((await still(filer, { harvestFiles: {} })).status).toBe(200)
  expect(await listed()).toBe(before + 1)
})
