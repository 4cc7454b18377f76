// The lines of README.md that a reader pastes into a shell, pasted: curl and the official CLI against the demo account.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { clientBinary, run } from './clients.ts'

const README = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
/** Indented lines, with those that end in a backslash joined to the next. */
const LINES = README.replaceAll(/ *\\\n */g, ' ').split('\n').filter((line) => line.startsWith('    ')).map((line) => line.trim())
const CURL = LINES.filter((line) => line.startsWith('curl ') && line.includes('/v1/'))
const PLAY = LINES.filter((line) => line.startsWith('curl ') && line.includes('$E/'))
const SORACOM = LINES.filter((line) => line.startsWith('soracom '))

const cli = clientBinary('soracom-cli')
let emulator: Emulator
let home: string
beforeAll(async () => {
  emulator = await createEmulator({ strict: true, fixture: 'demo' })
  home = mkdtempSync(path.join(os.tmpdir(), 'readme-'))
  if (cli !== undefined) symlinkSync(cli, path.join(home, 'soracom'))
})
afterAll(async () => {
  await emulator.close()
  rmSync(home, { recursive: true })
})

/** Runs one line in a shell, the port of the README replaced by the emulator's, and reads the JSON that it prints. */
async function paste (line: string, env: Record<string, string> = {}): Promise<unknown> {
  const { status, stdout, stderr } = await run('bash', ['-c', line.replaceAll('http://127.0.0.1:4010', emulator.url)],
    { HOME: home, PATH: `${home}:${process.env['PATH']}`, SORACOM_ENDPOINT: emulator.url, ...env })
  expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' })
  return stdout === '' ? undefined : JSON.parse(stdout)
}

test('its curl lines log in and list the SIMs', async () => {
  expect(CURL).toHaveLength(2)
  const pair = await paste(CURL[0]!) as { apiKey: string, token: string }
  expect(pair).toMatchObject({ apiKey: expect.any(String), token: expect.any(String) })

  const sims = await paste(CURL[1]!, { KEY: pair.apiKey, TOKEN: pair.token })

  expect(sims).toContainEqual(expect.objectContaining({ simId: expect.stringMatching(/^\d{19}$/) }))
})

test('its curl lines play the world, in their order', async () => {
  expect(CURL.length + PLAY.length).toBe(LINES.filter((line) => line.startsWith('curl ')).length)
  const answers: unknown[] = []
  for (const line of PLAY) answers.push(await paste(line.replace('curl -s', 'curl -sf'), { E: `${emulator.url}/_emulator` }))
  expect(answers[0]).toMatchObject({ online: true })
  expect(answers.at(-1)).toEqual([])
})

test.skipIf(cli === undefined)('its lines for the official CLI list the SIMs and make an operator', async () => {
  expect(SORACOM).toHaveLength(2)

  expect(await paste(SORACOM[0]!)).toContainEqual(expect.objectContaining({ simId: expect.stringMatching(/^\d{19}$/) }))
  expect(await paste(SORACOM[1]!)).toBeUndefined()

  expect(await paste('soracom operator get --profile sandbox')).toMatchObject({ email: 'me@example.com' })
})
