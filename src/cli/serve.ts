import { createEmulator } from '../emulator.ts'
import { readyText } from './banner.ts'
import { openLog } from './log.ts'
import { DEFAULT_PORT, emulatorOptions, type StartOptions } from './options.ts'

/** Serves until the process is told to stop. */
export async function serve (options: StartOptions): Promise<void> {
  // Listened for from the first moment on: as process 1 of a container nothing else would end it.
  const stopped = stopSignal()
  const logger = await openLog(options.logLevel ?? (options.quiet === true ? 'warn' : 'info'))
  const emulator = await createEmulator({ port: DEFAULT_PORT, ...emulatorOptions(options), logger })
  process.stdout.write(readyText(emulator, { quiet: options.quiet === true }))
  const signal = await stopped
  logger.info(`${signal}: stopping`)
  await emulator.close()
  process.exit(0)
}

/** Resolves at the first signal; a second one ends the process as if nobody listened. */
function stopSignal (): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
}
