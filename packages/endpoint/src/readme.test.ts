import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { curlExample } from './describeEndpoint.ts'
import { endpointFaults } from './faults/endpointFaults.ts'
import { serveEndpoint } from './node/serveEndpoint.ts'
import type { EndpointServer } from './node/serveFetch.ts'
import { endpointRoutes } from './routes/endpointRoutes.ts'
import { answerParts } from './turn/answerParts.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const run = promisify(execFile)

describe('the README', () => {
  it('has a row for every route', () => {
    for (const { methods, path } of endpointRoutes) {
      const [last] = methods.slice(-1)
      const first = methods.length > 1 ? `\`${methods[0]}\`, ` : ''
      expect(readme).toContain(`| ${first}\`${last} ${path}\` |`)
    }
  })

  it('shows the command that the endpoint prints', () => {
    expect(readme).toContain(`\n${curlExample('http://127.0.0.1:8787')}\n`)
  })

  it('has a row for every fault and every part of an answer', () => {
    for (const { name } of endpointFaults) expect(readme).toContain(`| \`${name}\` |`)
    for (const name of Object.keys(answerParts)) expect(readme).toContain(`| \`${name}\` |`)
  })
})

/** What each curl line of the README must print, by its path. */
const PRINTED: Record<string, RegExp> = {
  '/v1/chat/completions': /data: \[DONE\]\n\n$/,
  '/sse/plain-text': /^data: .+\n\n[\s\S]*data: Sources: .+\n\n$/,
  '/sse/notices': /event: close\ndata: bye\n\n$/,
  '/v1/responses': /event: response\.completed\ndata: .+\n\n$/,
  '/v1/messages': /event: message_stop\ndata: .+\n\n$/,
  '/ui/chat': /"type":"finish".+\n\ndata: \[DONE\]\n\n$/,
  '/ollama/api/chat': /"done":true,.+\}\n$/,
  '/sse/spring': /retry:3000\n\ndata:\[DONE\]\n\n$/,
  '/sse/envelope': /"content":"\[DONE\]".+"source":\[\{/,
  '/sse/resumable': /^id: \w+-1\n[\s\S]*\ndata: \[DONE\]\n\n$/,
  '/_posts': /^\{"What is SSE\?":\{"posts":\d+,"resumes":0\}\}$/,
}
const curlLines = readme.split('\n').filter((line) => line.startsWith('curl '))

describe('the curl lines of the README', () => {
  let server: EndpointServer
  beforeAll(async () => {
    server = await serveEndpoint({ port: 0, timing: { firstTokenMs: 0, tokenMs: 0 } })
  })
  afterAll(() => server.close())

  const curl = (line: string) =>
    run('sh', ['-c', `${line.replaceAll('http://127.0.0.1:8787', server.url)} -sS --max-time 20`])

  it('show every wire', () => {
    for (const path of Object.keys(PRINTED)) expect(curlLines.join('\n')).toContain(path)
  })

  it.each(curlLines.filter((line) => !line.includes('fault=')))('%s', async (line) => {
    const path = Object.keys(PRINTED).find((known) => line.includes(`:8787${known}`)) ?? ''
    const { stdout } = await curl(line)
    expect(stdout).toMatch(PRINTED[path] ?? /^$/)
  })

  it('show a connection that breaks', async () => {
    const line = curlLines.find((text) => text.includes('fault=drop')) ?? ''
    // curl calls a body without its end error 18.
    await expect(curl(line)).rejects.toMatchObject({ code: 18, stdout: expect.stringContaining('event: notification') })
  })
})
