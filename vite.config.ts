import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { tsImport } from 'tsx/esm/api'
import { defineConfig } from 'vite'

// Until packages/endpoint has its plugin, there is no endpoint to serve.
const endpoint = new URL('./packages/endpoint/src/vite.ts', import.meta.url)
const endpointPlugin = existsSync(endpoint)
  ? (await tsImport('./packages/endpoint/src/vite.ts', import.meta.url)).endpointPlugin()
  : []

/** Loaded by Storybook and by every browser test: the real chat endpoint answers on the same origin. */
export default defineConfig({
  plugins: [react(), endpointPlugin],
  resolve: { conditions: ['@streamside/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@streamside/source', 'module', 'node', 'development|production'] } },
})
