import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveEndpoint } from '../node/serveEndpoint.ts'
import type { EndpointServer } from '../node/serveFetch.ts'
import { parseRecording } from '../recording/parseRecording.ts'
import { readChunks } from '../test-kit/readChunks.ts'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))
/** Starting Node with a loader takes its time on a busy machine. */
const patient = { timeout: 20_000 }
let server: EndpointServer
let folder = ''

beforeAll(async () => {
  server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 20, tokenMs: 1 } })
  folder = await mkdtemp(join(tmpdir(), 'recordings-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
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

describe('streamside-endpoint record and replay', () => {
  it('records a stream without secrets, and serves it again chunk by chunk', patient, async () => {
    const file = join(folder, 'a.sse')
    const body = '{"stream":true,"messages":[{"role":"user","content":"hello"}]}'
    const url = `${server.url}/v1/chat/completions?token=SECRET`
    const made = run('record', url, '-d', body, '-H', 'Authorization: Bearer SECRET', '-o', file)
    expect(await made.exit, made.output.stderr).toBe(0)
    const text = await readFile(file, 'utf8')
    expect(text).not.toContain('SECRET')
    const recording = parseRecording(text)
    expect(recording.request).toMatchObject({ method: 'POST', body })
    expect(recording.chunks.length).toBeGreaterThan(30)

    const player = run('replay', file, '--port', '0', '--speed', '10')
    await vi.waitFor(() => expect(player.output.stdout).toContain('curl -N'), patient)
    const [, address = ''] = /curl -N (\S+)/.exec(player.output.stdout) ?? []
    const response = await fetch(`${address}/v1/chat/completions`, { method: 'POST', body: '{}' })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const chunks = await readChunks(response)
    const whole = Buffer.concat(recording.chunks.map(({ bytes }) => bytes)).toString('utf8')
    expect(chunks.join('')).toBe(whole)
    player.child.kill('SIGTERM')
    expect(await player.exit).toBe(0)
  })

  it('writes the recording of an endless feed when it is told to stop', patient, async () => {
    const { child, output, exit } = run('record', `${server.url}/sse/notices?everyMs=5`)
    const seen = async () => (await (await fetch(`${server.url}/_requests`)).json()).at(-1)
    await vi.waitFor(async () => expect(await seen()).toMatchObject({ path: '/sse/notices', status: 'open' }), patient)
    await vi.waitFor(async () => expect((await seen()).bytesSent).toBeGreaterThan(200), patient)
    child.kill('SIGINT')
    expect(await exit).toBe(0)
    expect(output.stdout).toMatch(/^:@recording 1\n/)
    expect(output.stdout).toContain('event: notification')
    expect(output.stdout).toMatch(/^:@end at \d+$/m)
  })

  it.each([
    [['record'], 'Which stream is to be recorded? streamside-endpoint record URL'],
    [['record', 'http://127.0.0.1:1/x'], 'The server could not be reached: '],
    [['replay'], 'Which recording is to be replayed? streamside-endpoint replay FILE'],
    [['replay', 'x', '--speed', 'fast'], '--speed fast is not understood: it takes a number over 0, such as 10.'],
  ])('refuses %j in one sentence', patient, async (args, sentence) => {
    const { output, exit } = run(...args)
    expect(await exit).toBe(1)
    expect(output.stderr).toContain(sentence)
    expect(output.stderr.trim().split('\n')).toHaveLength(1)
  })
})
