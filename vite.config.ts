import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { endpointPlugin } from './packages/endpoint/src/vite.ts'

/** Loaded by Storybook and by every browser test: the real chat endpoint answers on the same origin. */
export default defineConfig({
  plugins: [react(), endpointPlugin()],
  resolve: { conditions: ['@streamside/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@streamside/source', 'module', 'node', 'development|production'] } },
})
