// The server under test: the emulator as a library user starts it.
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator.ts'
import { answerCalls } from './child.ts'

let emulator: Emulator | undefined

answerCalls({
  start: async (options: EmulatorOptions) => {
    emulator = await createEmulator(options)
    return { url: emulator.url, credentials: emulator.credentials, entryPoints: emulator.entryPoints }
  },
  /** milliseconds */
  reset: () => {
    const started = performance.now()
    emulator!.reset()
    return performance.now() - started
  },
  /** By so much of its time, a text such as 1d; answers milliseconds of real time. */
  advance: (by: string) => {
    const started = performance.now()
    emulator!.clock.advance(by)
    return performance.now() - started
  },
  collect: () => { globalThis.gc?.() }
}, async () => { await emulator?.close() })
