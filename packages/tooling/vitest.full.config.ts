import { defineConfig } from 'vitest/config'
import { rootDir } from './src/workspace.ts'

/** Whole journeys of a stranger: packing, installing, building, looking. Minutes, one after the other. */
export default defineConfig({
  root: rootDir,
  // Our own packages from their sources, as in vite.config.ts.
  ssr: { resolve: { conditions: ['@streamside/source', 'module', 'node', 'development|production'] } },
  test: {
    name: 'full',
    environment: 'node',
    include: ['packages/**/*.full.test.ts'],
    globalSetup: [`${rootDir}/packages/tooling/src/fullSetup.ts`],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
