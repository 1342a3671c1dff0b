import {join} from 'node:path'
import {defineConfig} from 'vitest/config'

// Tests run the source, not the build: the `bedside-source` condition of each package's exports leads there.
const conditions = ['bedside-source', 'node', 'import', 'module', 'default']

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  resolve: {conditions},
  ssr: {resolve: {conditions, externalConditions: conditions}},
  test: {
    include: ['packages/*/src/**/*.test.ts', 'rules/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['packages/dev/src/property-seed.ts'],
    globalSetup: ['packages/dev/src/temporary-folder.ts'],
    // Left to itself, vitest keeps one core free, which on a runner of two is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000
  }
})
