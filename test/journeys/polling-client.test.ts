// A client that exports and polls: its "still processing" branch and its "failed" branch are reached on purpose.
import { expect, test } from 'vitest'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'

/** What a client does: asks for a file, looks again and again, downloads it. Gives up after ten looks. */
async function exported (client: Client): Promise<{ looks: string[], text?: string }> {
  const now = client.emulator.clock.now() / 1000
  const { exportedFileId } = (await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, { from: now - 86_400, to: now, period: 'day' }, { query: { export_mode: 'async' } })).body
  const looks: string[] = []
  while (looks.length < 10) {
    const { status, url } = (await client.get(`/v1/files/exported/${exportedFileId}`)).body
    looks.push(status)
    if (status === 'failed') return { looks }
    if (status === 'exported') return { looks, text: (await client.emulator.inject({ method: 'GET', url: new URL(url).pathname + new URL(url).search })).body }
    client.emulator.clock.advance('2s')
  }
  return { looks }
}

test('a polling loop sees processing, then exported', async () => {
  const emulator = await startEmulator()
  const control = new Client(emulator)
  const client = await signUp(emulator)
  const { imsi, simId } = await newSim(client)
  await control.post(`/_emulator/simulate/sims/${simId}/attach`)
  await control.post(`/_emulator/simulate/sims/${simId}/traffic`, { uploadBytes: 1000, downloadBytes: 500 })

  await control.put('/_emulator/job-kinds/file-export', { pace: 'delay', milliseconds: 5000 })
  const slow = await exported(client)
  expect(slow.looks).toEqual(['processing', 'processing', 'processing', 'exported'])
  expect(slow.text).toContain(`${imsi},20260615,`)

  await control.put('/_emulator/job-kinds/file-export', { pace: 'failed' })
  expect((await exported(client)).looks).toEqual(['failed'])
  await control.put('/_emulator/job-kinds/file-export', { pace: 'held' })
  expect(new Set((await exported(client)).looks)).toEqual(new Set(['processing']))
  await control.put('/_emulator/job-kinds/file-export', { pace: 'immediate' })
  expect((await exported(client)).looks).toEqual(['exported'])
  await emulator.close()
})
