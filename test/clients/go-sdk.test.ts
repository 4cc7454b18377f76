// The official Go SDK against an emulator: go-sdk/main.go makes the calls, this judges what the SDK read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp } from '../support/emulator.ts'
import { newDevice } from '../support/entry-points.ts'
import { clientBinary, run, startForClient } from './clients.ts'

const sdk = clientBinary('go-sdk')
/** The SDK puts every message through Sprintf with one argument too many: without a verb of its own it comes out like this. */
const MESSAGE = expect.stringMatching(/^[^%]+%!\(EXTRA string=\)$/)
// What the SDK's own tests call a tag (facts 01, 1.5): all that a path can get wrong, except the space, which this SDK sends as a plus.
const TAG = 'タグ\\$%25&&?*-_.'

let emulator: Emulator

describe.skipIf(sdk === undefined)('the official Go SDK', () => {
  beforeAll(async () => { emulator = await startForClient({ fixture: 'none', entryPoints: { http: 0 } }) })
  afterAll(() => emulator.close())

  test('signs up, pages by the Link header, tags, sets an expiry, groups, counts traffic, handles events and reads refusals', async () => {
    const { status, stdout, stderr } = await run(sdk!, [emulator.url, 'go-sdk@example.com', 'Passw0rd', TAG])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const report = JSON.parse(stdout)

    expect(report.operatorId).toMatch(/^OP\d{10}$/)
    expect(report.registered).toHaveLength(5)
    expect(report.pages.map((p: string[]) => p.length)).toEqual([2, 2, 1])
    expect(report.pages.flat().sort()).toEqual([...report.registered].sort())
    expect(report.tagged).toEqual({ [TAG]: 'odd', plain: 'kept' })
    expect(report.untagged).toEqual({ plain: 'kept' })
    expect(report.expiresAt).toBe(4_102_444_800_000)
    expect(report).toMatchObject({ unset: true, status: 'active', speedClass: 's1.fast' })
    expect(report.groupConfig).toMatchObject({ useCustomDns: true, dnsServers: ['8.8.8.8'] })
    expect(report.inGroup).toEqual([report.registered[0]])
    expect(report.traffic).toEqual({ 's1.fast': { uploadByteSizeTotal: 1000, uploadPacketSizeTotal: 1, downloadByteSizeTotal: 2000, downloadPacketSizeTotal: 2 } })
    expect(report.beam).toEqual({ inHttp: { count: 3 } })
    for (const file of [report.airFile, report.beamFile]) expect(await (await fetch(file)).text()).toContain(report.registered[0])
    expect(report.handlers).toEqual(['上限', '上限', '上限'])
    expect(report.renamed).toMatchObject({ name: 'limit', description: 'of the month', targetImsi: report.registered[0], targetGroupId: null, ruleConfig: { properties: { limitTotalTrafficMegaByte: '1000' } } })
    expect(report.deleted).toEqual({ status: 404, code: 'EVS9001', message: MESSAGE })
    expect(report.refused).toEqual({ status: 400, code: expect.stringMatching(/^[A-Z]{3}\d{4}$/), message: MESSAGE })
    expect(report.unknown).toEqual({ status: 404, code: expect.stringMatching(/^[A-Z]{3}\d{4}$/), message: MESSAGE })
  })

  test('its metadata client, on a device that has our entry point for a proxy, reads and changes its own SIM', async () => {
    const client = await signUp(emulator)
    const configuration = { SoracomAir: { metadata: { enabled: true, readonly: false }, userdata: 'interval=60' } }
    const { imsi } = await newDevice(client, configuration)
    const { body: { groupId } } = await client.post('/v1/groups', { configuration })
    await new Client(emulator).put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: imsi })
    const { status, stdout, stderr } = await run(sdk!, ['metadata', groupId, TAG], { HTTP_PROXY: `http://127.0.0.1:${emulator.entryPoints['http']!.port}` })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      imsi, userdata: 'interval=60', speedClass: 's1.minimum', terminable: [true, false], expiresAt: 4_102_444_800_000, unset: true, tagged: { [TAG]: 'odd', plain: 'kept' }, untagged: { plain: 'kept' },
      group: groupId, withoutOne: null, refused: { status: 403, code: 'UNK0001', message: 'You are not allowed to access Metadata Server.' }
    })
  })
})
