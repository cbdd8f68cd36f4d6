import { spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { strangersEnv } from './consumerApp.ts'

/** Long for a server that has only to read a folder: two busy cores. */
const READY_MS = 30_000

export interface PreviewServer {
  address: string
  stop(): void
}

/** Starts `vite preview` of an app that has been built, on a port that is free. */
export async function startPreview(appDir: string): Promise<PreviewServer> {
  const port = await freePort()
  const args = [join(appDir, 'node_modules/vite/bin/vite.js'), 'preview', '--port', String(port), '--strictPort']
  const server = spawn(process.execPath, args, {
    cwd: appDir,
    env: { ...process.env, ...strangersEnv() },
    stdio: 'pipe',
  })
  const log: string[] = []
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => log.push(text))

  const address = `http://localhost:${port}`
  for (let waitedMs = 0; waitedMs < READY_MS; waitedMs += 100) {
    if (server.exitCode !== null) break
    if (await answers(address)) return { address, stop: () => server.kill() }
    await sleep(100)
  }
  server.kill()
  throw new Error(`vite preview did not answer at ${address}:\n${log.join('')}`)
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    (response) => response.ok,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
