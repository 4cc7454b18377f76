import { defineConfig } from 'vitest/config'

// Other people's programs against an emulator: `npm run test:clients`.
export default defineConfig({
  test: {
    include: ['test/clients/**/*.test.ts'],
    globalSetup: ['test/clients/driven-operations.ts'],
    testTimeout: 120_000,
    maxWorkers: 2
  }
})
