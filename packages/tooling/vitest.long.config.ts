import { defineConfig } from 'vitest/config'
import { rootDir } from './src/workspace.ts'

/** Fuzzing and soaking: a test may take an hour. */
export default defineConfig({
  root: rootDir,
  resolve: { conditions: ['@streamside/source'] },
  ssr: { resolve: { conditions: ['@streamside/source', 'module', 'node', 'development|production'] } },
  test: {
    name: 'long',
    environment: 'node',
    include: ['packages/*/src/**/*.long.test.ts'],
    testTimeout: 3_600_000,
  },
})
