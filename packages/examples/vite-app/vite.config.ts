import { endpointPlugin } from '@streamside/endpoint/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// A chat endpoint on the same origin, for `vite` and `vite preview`: no key and no network needed.
export default defineConfig({
  plugins: [react(), endpointPlugin()],
  // The strictest policy of a page: the kit needs no inline script, no inline style and no other host.
  preview: { headers: { 'content-security-policy': "default-src 'self'" } },
})
