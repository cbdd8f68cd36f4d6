import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { curlOf } from './curlOf.ts'

const log = (url: string, body?: unknown) => ({
  request: { url, method: body === undefined ? 'GET' : 'POST', ...(body !== undefined && { body }) },
  startedAt: 0,
  entries: [],
  dropped: 0,
})

it('makes an address whole', () => {
  expect(curlOf(log('/v1/chat?x=1'), 'https://a.example/page')).toBe("curl -N -X GET 'https://a.example/v1/chat?x=1'")
})

it('gives a shell the body as it was, whatever it holds', () => {
  const body = { text: `it's "$HOME" \`ls\` \\ 你好\n${'!'}` }
  const command = curlOf(log('/chat', body), 'https://a.example/')
  // The shell's own reading of the words of the command.
  const words = execFileSync('sh', ['-c', command.replace(/^curl/, 'printf "%s\\0"')])
    .toString()
    .split('\0')
  expect(JSON.parse(words[words.indexOf('--data-raw') + 1] ?? '')).toEqual(body)
  expect(words).toContain('content-type: application/json')
})
