import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, listChromiums } from './packages/tooling/src/chromium.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const setupFiles = ['failOnConsoleError', 'leavesNothing', 'patientWaits'].map(
  (name) => `${root}packages/tooling/src/${name}.ts`,
)

/**
 * How often a test in a real browser is tried again. CI sets it, since it runs on machines whose other work it does not
 * know; the default is none, so that a flaky test is seen where it can be mended. The run prints which needed it.
 */
const retry = Number(process.env.BROWSER_TEST_RETRIES ?? 0)

/** A real Chromium, headless, that talks to nobody but us. */
function chromium() {
  const executablePath = listChromiums()[0]
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags } }),
    instances: [{ browser: 'chromium' as const }],
  }
}

/** Only a test that fails takes so long: no test is to fail because the machine does other work as well. */
const testTimeout = 30_000

/** One thread for many files: beginning anew for each cost a third of all the time. `leavesNothing.ts` names who disturbs. */
const SHARED = { pool: 'threads' as const, isolate: false }

/** Browser tests that change what the others share: a mocked module, what is loaded once for a page, its selection. */
const NEED_A_PAGE_OF_THEIR_OWN = [
  'packages/chat/src/parts/latePieces.browser.test.tsx',
  'packages/chat/src/styles/resets.browser.test.tsx',
  'packages/event-stream/src/switchedRoot.browser.test.ts',
  'packages/typewriter/src/createTypewriter.browser.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'logic',
          ...SHARED,
          testTimeout,
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.ssr.test.tsx'],
          exclude: ['**/*.browser.test.ts', '**/*.{long,full}.test.ts', '**/node_modules/**'],
          setupFiles,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'dom',
          ...SHARED,
          testTimeout,
          environment: 'jsdom',
          include: ['packages/*/src/**/*.test.tsx'],
          exclude: ['**/*.{browser,ssr}.test.tsx', '**/node_modules/**'],
          setupFiles: [...setupFiles, `${root}packages/tooling/src/cleanUpReact.ts`],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          // In one page: loading our modules anew for each file took as long as the tests.
          isolate: false,
          testTimeout,
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          exclude: NEED_A_PAGE_OF_THEIR_OWN,
          browser: chromium(),
          retry,
          setupFiles,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser, each alone',
          testTimeout,
          include: NEED_A_PAGE_OF_THEIR_OWN,
          browser: chromium(),
          retry,
          setupFiles,
        },
      },
      {
        extends: './vite.config.ts',
        plugins: [storybookTest({ configDir: `${root}.storybook` })],
        test: {
          name: 'stories',
          isolate: false,
          testTimeout,
          browser: chromium(),
          retry,
          setupFiles: [`${root}.storybook/vitest.setup.ts`],
        },
      },
    ],
  },
})
