import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/clients/**', 'test/media/programs/**'],
    globalSetup: ['test/support/documented-answers.ts'],
    setupFiles: ['test/support/chance.ts', 'test/support/record-answers.ts'],
    testTimeout: 20_000,
    // Two workers: the suite is bound by the processor, and CI has two.
    maxWorkers: 2,
    isolate: false
  }
})
