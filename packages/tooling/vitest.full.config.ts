import { defineConfig } from 'vitest/config'
import { rootDir } from './src/workspace.ts'

/** Whole journeys of a stranger: packing, installing, building, looking. Minutes, one after the other. */
export default defineConfig({
  root: rootDir,
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
