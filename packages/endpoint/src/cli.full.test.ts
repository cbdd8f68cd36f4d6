import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serveEndpoint } from './node/serveEndpoint.ts'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CLI = fileURLToPath(new URL('cli.ts', import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, output, exit }
}

/** Starting Node with a loader takes its time on a busy machine. */
const patient = { timeout: 15_000 }

describe('streamside-endpoint', () => {
  it(
    'prints its address, the routes, the faults and a command that works, and closes on SIGTERM',
    patient,
    async () => {
      const { child, output, exit } = run('--port', '0', '--token-ms', '0', '--first-token-ms', '0')
      await vi.waitFor(() => expect(output.stdout).toContain('curl -N'), patient)
      for (const word of ['POST /v1/chat/completions', 'GET|POST /replay/:name', '429', 'stall']) {
        expect(output.stdout).toContain(word)
      }
      const [, url = '', body = ''] =
        /curl -N (\S+) -H 'content-type: application\/json' -d '(.+)'/.exec(output.stdout) ?? []
      const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      expect(await response.text()).toMatch(/data: \[DONE\]\n\n$/)
      child.kill('SIGTERM')
      expect(await exit).toBe(0)
    },
  )

  it('says in one sentence that a port is taken and ends with 1', patient, async () => {
    const server = await serveEndpoint({ port: 0 })
    const port = Number(new URL(server.url).port)
    const { output, exit } = run('--port', String(port))
    expect(await exit).toBe(1)
    expect(output.stderr).toBe(
      `Port ${port} is already in use. Stop the program that uses it or choose another one: pnpm endpoint --port ${port + 1}.\n`,
    )
    await server.close()
  })

  it.each([
    [['--port', 'eighty'], '--port eighty is not understood: it takes a whole number, for example --port 50.\n'],
    [['--prot', '80'], /^Unknown option '--prot'[^\n]*\n$/],
  ])('refuses %j in one sentence', patient, async (args, sentence) => {
    const { output, exit } = run(...args)
    expect(await exit).toBe(1)
    if (typeof sentence === 'string') expect(output.stderr).toBe(sentence)
    else expect(output.stderr).toMatch(sentence)
  })
})
