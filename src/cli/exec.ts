import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { hostAndPort } from '../encodings.ts'
import { createEmulator } from '../emulator.ts'
import { Failure } from './failure.ts'
import { openLog } from './log.ts'
import { loginEnvironment, writeProfile } from './login.ts'
import { emulatorOptions, type StartOptions } from './options.ts'

/** Runs `command` against an emulator of its own; resolves with the command's exit code. */
export async function exec (command: readonly string[], options: StartOptions): Promise<number> {
  const logger = await openLog(options.logLevel ?? 'warn')
  const emulator = await createEmulator({ ...emulatorOptions(options), logger })
  const profiles = mkdtempSync(path.join(os.tmpdir(), 'soracom-emulator-exec-'))
  try {
    const environment = loginEnvironment(emulator.url, emulator.credentials)
    environment['SORACOM_EMULATOR_URL'] = emulator.url
    if (emulator.controlToken !== undefined) environment['SORACOM_EMULATOR_CONTROL_TOKEN'] = emulator.controlToken
    // Where devices of the command may send to: SORACOM_ENTRY_POINT_UNI_UDP is 127.0.0.1:23080.
    for (const [name, { address, port }] of Object.entries(emulator.entryPoints)) environment[`SORACOM_ENTRY_POINT_${name.toUpperCase().replaceAll('-', '_')}`] = hostAndPort(address, port)
    // Always set, even when it stays empty: the command must not find the developer's real profile.
    environment['SORACOM_PROFILE_DIR'] = profiles
    if (emulator.credentials !== undefined) writeProfile(profiles, emulator.url, emulator.credentials)
    return await run(command, environment)
  } finally {
    rmSync(profiles, { recursive: true, force: true })
    await emulator.close()
  }
}

function run (command: readonly string[], environment: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const [file, ...parameters] = command
    const child = spawn(file!, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } })
    // A terminal sends SIGINT to the command as well; what is sent to us alone is passed on.
    const passOn = (signal: NodeJS.Signals): void => { child.kill(signal) }
    const ignore = (): void => {}
    process.on('SIGINT', ignore).on('SIGTERM', passOn).on('SIGHUP', passOn)
    const done = (): void => { process.off('SIGINT', ignore).off('SIGTERM', passOn).off('SIGHUP', passOn) }
    child.on('error', (error: NodeJS.ErrnoException) => {
      done()
      // 127 and 126 are what a shell answers.
      if (error.code === 'ENOENT') reject(new Failure(`there is no command ${file!}`, 127))
      else reject(new Failure(`cannot run ${file!}: ${error.message}`, 126))
    })
    child.on('close', (code, signal) => {
      done()
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]))
    })
  })
}
