import { type Logger, pino } from 'pino'
import type { LogLevel } from './options.ts'

/**
 * The log, on stderr: stdout belongs to what the program is asked to print. Readable on a terminal, JSON anywhere else.
 * Both write at once: no line is lost when the process is killed.
 */
export async function openLog (level: LogLevel): Promise<Logger> {
  const options = { level, base: null }
  if (process.stdout.isTTY !== true || process.stderr.isTTY !== true) return pino(options, pino.destination({ fd: 2, sync: true }))
  // In this process, not as a transport: that would start a thread and take longer than the emulator itself.
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ sync: true, destination: 2, translateTime: 'SYS:HH:MM:ss', singleLine: true }))
}
