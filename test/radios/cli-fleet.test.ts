// `soracom-emulator simulate radio-fleet`, as built.
import { describe, expect, test } from 'vitest'
import { call, logIn, run, serve } from '../support/program.ts'

const fleets = async (url: string): Promise<unknown> => (await call(url, 'GET', '/_emulator/simulate/radio-fleets')).body

describe('simulate radio-fleet', () => {
  test('makes devices in batches, says how far it is on stderr and what there is on stdout; they send', async () => {
    const { url } = await serve(['--freeze', '2026-06-15T00:00:00Z'])
    const { code, stdout, stderr } = await run(['simulate', 'radio-fleet', '--url', url, '--devices', '520', '--every', '1h', '--jitter', '5m', '--payload', '01{temperature}{level}',
      '--field', 'temperature=int16:-100..350', 'level=uint8', '--gateway', '000b78fffeb0c3d4', '--name', 'meters', '--group', 'meters', '--tag', 'site=Tokyo'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '500 of 520 devices (96 %)\n520 of 520 devices (100 %)\n' })
    expect(stdout).toMatch(/^Fleet meters: 520 LoRaWAN devices made in \d+\.\d s\n  operator   OP0099000001\n  every      1h; .*clock goes on\n$/)
    const fields = { temperature: { type: 'int', bits: 16, endian: 'big', min: -100, max: 350 }, level: { type: 'uint', bits: 8, endian: 'big', min: 0, max: 255 } }
    expect(await fleets(url)).toEqual([{
      fleetId: 1, network: 'lora', fleet: 'meters', operatorId: 'OP0099000001', devices: 520,
      profile: { every: 3_600_000, jitter: 300_000, payload: '01{temperature}{level}', fields, gateways: [{ gwid: '000b78fffeb0c3d4' }] }
    }])
    await call(url, 'POST', '/_emulator/clock/advance', { duration: '2h' })
    const devices = (await call(url, 'GET', '/v1/lora_devices?tag_name=site&tag_value=Tokyo&limit=1000', undefined, await logIn(url))).body as { status: string, tags: Record<string, string> }[]
    expect(devices).toHaveLength(520)
    expect(new Set(devices.map(({ status }) => status))).toEqual(new Set(['active']))

    // Added to, found by SORACOM_ENDPOINT.
    const more = await run(['simulate', 'radio-fleet', '--devices', '2', '--name', 'meters'], { env: { SORACOM_ENDPOINT: `${url}/` } })
    expect(more).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Fleet meters: 2 LoRaWAN devices made in .* s, 522 in all\n/) })
  })

  test('of Sigfox, silent', async () => {
    const { url } = await serve()
    const { code, stdout } = await run(['simulate', 'radio-fleet', '--url', url, '--network', 'sigfox', '--devices', '3'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Fleet fleet: 3 Sigfox devices made in .* s\n  operator   OP0099000001\n$/) })
  })

  test.each([
    [['--devices', '1', '--payload', '01'], /say --every too/], [['--devices', '1', '--every', '1h', '--field', 'x'], /temperature=int16/], [['--devices', '1', '--every', '1h', '--payload', '{x}'], /refused with 400: .*no field x/],
    [['--devices', '1', '--tag', 'x'], /NAME=VALUE/], [['--devices', '0'], /whole number/], [[], /--devices/], [['--devices', '1', '--network', 'odd'], /lora, sigfox/]
  ])('%j says in one line what is wrong', async (parameters, message) => {
    const { url } = await serve()
    const { code, stdout, stderr } = await run(['simulate', 'radio-fleet', '--url', url, ...parameters])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n$/)
    expect(await fleets(url)).toEqual([])
  })
})
