import { defineConfig } from 'vitest/config'

// What cameras show, decoded and played by other people's programs: `npm run test:media`.
export default defineConfig({
  test: {
    include: ['test/media/programs/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000,
    // One after the other: a player that has to wait for the processor drops pictures.
    maxWorkers: 1
  }
})
