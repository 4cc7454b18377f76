// `soracom-emulator simulate fleet`, as built.
import { describe, expect, test } from 'vitest'
import { call, logIn, run, serve } from '../support/program.ts'

const fleets = async (url: string): Promise<unknown> => (await call(url, 'GET', '/_emulator/simulate/fleets')).body

describe('simulate fleet', () => {
  test('makes SIMs in batches, says how far it is on stderr and what there is on stdout; they move traffic', async () => {
    const { url } = await serve(['--freeze', '2026-06-15T00:00:00Z'])
    const { code, stdout, stderr } = await run(['simulate', 'fleet', '--url', url, '--sims', '520', '--profile', 'constant', '--upload', '24000', '--download', '0', '--name', 'meters', '--group', 'meters', '--tag', 'site=Tokyo', 'floor=a=b'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '250 of 520 SIMs (48 %)\n500 of 520 SIMs (96 %)\n520 of 520 SIMs (100 %)\n' })
    expect(stdout).toMatch(/^Fleet meters: 520 SIMs made in \d+\.\d s; 520 online\n  operator   OP0099000001 \(jp\)\n  profile    constant; .*clock goes on\n$/)
    expect(await fleets(url)).toEqual([{ fleet: 'meters', operatorId: 'OP0099000001', coverage: 'jp', sims: 520, online: 520, profileId: 1 }])

    const headers = await logIn(url)
    const found = (await call(url, 'GET', '/v1/query/sims?name=meters-520', undefined, headers)).body
    expect(found).toMatchObject([{ tags: { name: 'meters-520', site: 'Tokyo', floor: 'a=b' } }])
    await call(url, 'POST', '/_emulator/clock/advance', { duration: '2h' })
    const from = Date.UTC(2026, 5, 15) / 1000
    const [day] = (await call(url, 'GET', `/v1/stats/air/operators/OP0099000001?period=day&from=${from}&to=${from}`, undefined, headers)).body
    expect(day.uploadByteSizeTotal / (520 * 2000)).toBeCloseTo(1, 1)

    // Added to, found by SORACOM_ENDPOINT.
    const more = await run(['simulate', 'fleet', '--sims', '10', '--name', 'meters'], { env: { SORACOM_ENDPOINT: `${url}/` } })
    expect(more).toMatchObject({ code: 0, stderr: '10 of 10 SIMs (100 %)\n', stdout: expect.stringMatching(/^Fleet meters: 10 SIMs made in .* s, 530 in all; 530 online\n/) })
  })

  test('without a profile they are there and offline', async () => {
    const { url } = await serve()
    const { code, stdout } = await run(['simulate', 'fleet', '--url', url, '--sims', '3', '--subscription', 'plan01s', '--status', 'ready', '--speed-class', 's1.slow'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Fleet fleet: 3 SIMs made in .* s; 0 online\n  operator   OP0099000001 \(g\)\n$/) })
  })

  test.each([
    [['--sims', '1', '--subscription', 'none'], /refused with 400: .*there is no none/], [['--sims', '1', '--upload', '5'], /say --profile too/], [['--sims', '1', '--tag', 'x'], /NAME=VALUE/],
    [['--sims', '1', '--operator', 'OP1'], /refused with 404/], [['--sims', '1', '--profile', 'daily', '--bucket', '7m'], /five minutes/], [['--sims', '0'], /whole number/], [[], /--sims/], [['--sims', '1', '--profile', 'odd'], /constant, daily/]
  ])('%j says in one line what is wrong', async (parameters, message) => {
    const { url } = await serve()
    const { code, stdout, stderr } = await run(['simulate', 'fleet', '--url', url, ...parameters])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n$/)
    expect(await fleets(url)).toEqual([])
  })

  test('where nobody answers it says so', async () => {
    const { code, stderr } = await run(['simulate', 'fleet', '--url', 'http://127.0.0.1:9', '--sims', '1'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^error: no emulator answers at http:\/\/127\.0\.0\.1:9 /) })
  })
})
