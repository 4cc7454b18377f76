#!/usr/bin/env node
// The command line. What a verb needs is loaded when it runs: `wait` in a health check must not pay for a whole emulator.
import { Failure } from './cli/failure.ts'
import { program } from './cli/program.ts'

// Whoever reads us may have read enough: `soracom-emulator state save - | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program().parseAsync()
} catch (error) {
  if (!(error instanceof Error)) throw error
  process.stderr.write(`error: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`)
  process.exitCode = error instanceof Failure ? error.exitCode : 1
}
