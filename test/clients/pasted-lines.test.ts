// What the built program prints for the official CLI, given to the official CLI.
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run as runProgram, serve, temporaryDirectory } from '../support/program.ts'
import { clientBinary, run } from './clients.ts'

const cli = clientBinary('soracom-cli')

/** A directory to be put in PATH, with `soracom` in it. */
function bin (): string {
  const directory = temporaryDirectory()
  symlinkSync(cli!, path.join(directory, 'soracom'))
  return directory
}

test.skipIf(cli === undefined).each([
  ['with an AuthKey', 'demo', 'demo@example.com'],
  ['with a password only', JSON.stringify({ operators: [{ email: "o'hara@example.com", password: 'Pa$$"`w0rd\'\\' }] }), "o'hara@example.com"]
])('the two lines that serve prints log in %s', async (_, fixture, email) => {
  const directory = temporaryDirectory()
  const file = path.join(directory, 'fixture.json')
  writeFileSync(file, fixture)
  const { stdout } = await serve(['--fixture', fixture === 'demo' ? 'demo' : file])
  const lines = stdout.split('\n')
  const first = lines.findIndex((line) => line.startsWith('export SORACOM_ENDPOINT='))
  // As a script too: dash has no aliases there.
  for (const shell of ['bash', 'dash']) {
    const seen = await run(shell, ['-c', [...lines.slice(first, first + 2), 'soracom operator get'].join('\n')], { PATH: `${bin()}:${process.env['PATH']}`, HOME: directory, TMPDIR: directory })
    expect({ shell, status: seen.status, stderr: seen.stderr }).toEqual({ shell, status: 0, stderr: '' })
    expect(JSON.parse(seen.stdout)).toMatchObject({ email })
  }
})

test.skipIf(cli === undefined)('exec logs it in without any flag', async () => {
  const { code, stdout, stderr } = await runProgram(['exec', '--', 'soracom', 'operator', 'get'], { env: { PATH: `${bin()}:${process.env['PATH']}` } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ email: 'demo@example.com' })
})

test.skipIf(cli === undefined)('env and a profile directory do so for a running emulator', async () => {
  const { url } = await serve()
  const directory = temporaryDirectory()
  const { stdout } = await runProgram(['env', '--url', url, '--profile-dir', path.join(directory, 'profiles')])
  const seen = await run('bash', ['-c', `${stdout}\nsoracom operator get`], { PATH: `${bin()}:${process.env['PATH']}`, HOME: directory })
  expect(seen.stderr).toBe('')
  expect(JSON.parse(seen.stdout)).toMatchObject({ email: 'demo@example.com' })
})
