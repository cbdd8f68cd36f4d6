import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { endpointPlugin, endpointWorkerPlugin } from './packages/endpoint/src/vite.ts'
import { unlayeredStyles } from './packages/tooling/src/unlayeredStyles.ts'

/** Tests wait for what is said, not for how long it takes: they get it a few times faster than a reader would. */
const timing = process.env.VITEST ? { timing: { firstTokenMs: 80, tokenMs: 8 } } : {}

/**
 * Loaded by Storybook and by every browser test: the real chat endpoint answers on the same origin. Built, Storybook is
 * files alone: there a service worker answers.
 */
export default defineConfig({
  plugins: [react(), endpointPlugin(timing), endpointWorkerPlugin(), unlayeredStyles()],
  // Found only while tests run, these would reload the page under them.
  optimizeDeps: {
    include: [
      '@streamside/event-stream > @microsoft/fetch-event-source',
      '@streamside/event-stream > event-source-polyfill',
      '@streamside/event-stream > eventsource',
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
    ],
  },
  resolve: { conditions: ['@streamside/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@streamside/source', 'module', 'node', 'development|production'] } },
})
