import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask, chatBody } from '../test-kit/ask.ts'
import { dataOf, readChunks } from '../test-kit/readChunks.ts'

const quick = { timing: { firstTokenMs: 0, tokenMs: 0 } }
const settle = () => new Promise((resolve) => setImmediate(resolve))
const PATH = '/sse/resumable'

const idsOf = (text: string) => Array.from(text.matchAll(/^id: (.+)$/gm), ([, id = '']) => id)

describe('/sse/resumable', () => {
  it('gives every event a cursor and continues exactly after any of them, by POST and by GET', async () => {
    const { fetch } = createEndpoint(quick)
    const whole = await readChunks(await fetch(ask(PATH, { body: chatBody('SSE') })))
    const ids = idsOf(whole.join(''))
    expect(ids).toHaveLength(whole.length)
    expect(new Set(ids).size).toBe(ids.length)
    // Some of them: all would be a thousand chunks, each a turn of a timer.
    const cursors = ids.flatMap((id, at) => (at % 9 === 0 || at === ids.length - 1 ? [{ id, at }] : []))
    const rests = cursors.map(async ({ id, at }) => {
      const headers = { 'last-event-id': id }
      const init = at % 2 === 0 ? { headers } : { headers, body: chatBody('SSE') }
      return { at, rest: await readChunks(await fetch(ask(PATH, init))) }
    })
    for (const { at, rest } of await Promise.all(rests)) expect(rest).toEqual(whole.slice(at + 1))
  })

  it('sends some events once more with the fault double', async () => {
    const { fetch } = createEndpoint(quick)
    const whole = await readChunks(await fetch(ask(PATH, { body: chatBody('SSE') })))
    const headers = { 'last-event-id': idsOf(whole.join(''))[9] ?? '' }
    expect(await readChunks(await fetch(ask(`${PATH}?fault=double`, { headers })))).toEqual(whole.slice(8))
    expect(await readChunks(await fetch(ask(`${PATH}?fault=double&overlap=5`, { headers })))).toEqual(whole.slice(5))
  })

  it('sends at once what was made while nobody listened, and the rest in its time', async () => {
    const clock = createManualClock()
    const { fetch } = createEndpoint({ clock, timing: { firstTokenMs: 0, tokenMs: 100 } })
    const first = (await fetch(ask(PATH, { body: chatBody('SSE') }))).body?.getReader()
    const head = first?.read()
    await settle()
    clock.advance(0)
    const [id = ''] = idsOf(new TextDecoder().decode((await head)?.value))
    await first?.cancel()
    clock.advance(1000)
    const rest = (await fetch(ask(PATH, { headers: { 'last-event-id': id } }))).body?.getReader()
    const seen: number[] = []
    void (async () => {
      for (let read = await rest?.read(); read && !read.done; read = await rest?.read()) seen.push(clock.now())
    })()
    for (let ms = 0; ms < 42; ms++) {
      await settle()
      clock.advance(ms < 31 || ms === 41 ? 0 : 10)
    }
    expect(seen.filter((atMs) => atMs === 1000)).toHaveLength(11)
    expect(seen.at(-1)).toBe(1100)
    await rest?.cancel()
  })

  it('forgets an answer after five minutes, and refuses a cursor that is none', async () => {
    const clock = createManualClock()
    const { fetch } = createEndpoint({ clock, ...quick })
    const response = await fetch(ask(PATH, { body: chatBody('SSE') }))
    const read = response.body?.getReader().read()
    await settle()
    clock.advance(0)
    const [id = ''] = idsOf(new TextDecoder().decode((await read)?.value))
    const again = async (cursor: string) => (await fetch(ask(PATH, { headers: { 'last-event-id': cursor } }))).status
    clock.advance(5 * 60_000)
    expect(await again(id)).toBe(200)
    clock.advance(1)
    expect(await again(id)).toBe(410)
    expect(await again('nonsense')).toBe(410)
  })

  it('continues with what was made when it was told to stop', async () => {
    const { fetch } = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 60_000 } })
    const response = await fetch(ask(PATH, { body: chatBody('SSE') }))
    const reader = response.body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.read()
    const rest = reader?.read()
    const stop = await fetch(ask('/backend/stop', { body: { request_id: response.headers.get('x-request-id') } }))
    expect(await stop.json()).toEqual({ stopped: 1 })
    expect((await rest)?.done).toBe(true)
    const headers = { 'last-event-id': idsOf(first)[0] ?? '' }
    expect(await readChunks(await fetch(ask(PATH, { headers })))).toHaveLength(1)
  })
})

describe('/sse/spring', () => {
  it('has one id for the whole answer, no cursor: Last-Event-ID begins anew', async () => {
    const { fetch } = createEndpoint(quick)
    const text = await (await fetch(ask('/sse/spring', { body: chatBody('SSE') }))).text()
    const ids = Array.from(text.matchAll(/^id:(.+)$/gm), ([, id = '']) => id)
    expect(new Set(ids).size).toBe(1)
    const headers = { 'last-event-id': ids[0] ?? '' }
    const again = await (await fetch(ask('/sse/spring', { body: chatBody('SSE'), headers }))).text()
    expect(dataOf(again.replaceAll(/^(id|retry):.*\n/gm, ''))).toHaveLength(ids.length + 1)
  })

  it('writes as SseEmitter does, with business data in the last delta', async () => {
    const clock = {
      now: () => 1_700_000_000_000,
      setTimeout: (run: () => void) => setTimeout(run, 0),
      clearTimeout() {},
    }
    const { fetch } = createEndpoint({ clock })
    const response = await fetch(ask('/sse/spring', { body: { question: 'SSE', userId: '7' } }))
    expect(response.headers.get('content-type')).toBe('text/event-stream;charset=UTF-8')
    const chunks = await readChunks(response)
    for (const chunk of chunks.slice(0, -1)) expect(chunk).toMatch(/^id:chatcmpl-\w+\ndata:\{.+\}\nretry:3000\n\n$/)
    expect(chunks.at(-1)).toBe('data:[DONE]\n\n')
    const last = JSON.parse(/data:(.+)/.exec(chunks.at(-2) ?? '')?.[1] ?? '')
    expect(last.choices[0]).toMatchObject({
      delta: { userId: '7', aiId: expect.stringMatching(/^a-/), occurTime: '2023-11-14 22:13:20', solveIs: 0 },
      finish_reason: 'stop',
    })
  })
})

describe('/_posts', () => {
  it('counts the POSTs of each question and the requests that continued it', async () => {
    const { fetch } = createEndpoint(quick)
    const [first = ''] = await readChunks(await fetch(ask(PATH, { body: chatBody('SSE') })))
    const headers = { 'last-event-id': idsOf(first)[0] ?? '' }
    await (await fetch(ask(PATH, { body: chatBody('SSE'), headers }))).text()
    await (await fetch(ask(PATH, { body: chatBody('twice') }))).text()
    await fetch(ask(`${PATH}?fault=503`, { body: chatBody('twice') }))
    expect(await (await fetch(ask('/_posts'))).json()).toEqual({
      SSE: { posts: 1, resumes: 1 },
      twice: { posts: 2, resumes: 0 },
    })
    expect(await (await fetch(ask('/_posts?question=SSE'))).json()).toEqual({ SSE: { posts: 1, resumes: 1 } })
  })
})

describe('faults that remember', () => {
  it('restart: breaks off, is down for a while, then answers in full', async () => {
    const clock = createManualClock()
    const { fetch } = createEndpoint({ clock })
    const path = '/sse/notices?count=5&everyMs=0&fault=restart&after=2&downMs=2500'
    const read = async () => {
      const response = await fetch(ask(path))
      let text = ''
      const done = (async () => {
        for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk)
        return 'ended'
      })().catch(() => 'broken')
      for (let turn = 0; turn < 30; turn++) {
        await settle()
        clock.advance(0)
      }
      return {
        status: response.status,
        end: await done,
        retryAfter: response.headers.get('retry-after'),
        events: text.split('event: ').length - 1,
      }
    }
    expect(await read()).toMatchObject({ status: 200, end: 'broken', events: 2 })
    expect(await read()).toMatchObject({ status: 503, retryAfter: '3' })
    clock.advance(2499)
    expect(await read()).toMatchObject({ status: 503, retryAfter: '1' })
    clock.advance(1)
    expect(await read()).toMatchObject({ status: 200, end: 'ended', events: 6 })
    expect(await read()).toMatchObject({ status: 200, end: 'broken', events: 2 })
  })

  it('times spoils the first requests for the same only', async () => {
    const { fetch } = createEndpoint(quick)
    const statusOf = async (question: string) =>
      (await fetch(ask('/v1/chat/completions?fault=503&times=2', { body: chatBody(question) }))).status
    expect([await statusOf('a'), await statusOf('a'), await statusOf('a')]).toEqual([503, 503, 200])
    expect(await statusOf('b')).toBe(503)
  })

  it('429-date names a date that lies ahead', async () => {
    const { fetch } = createEndpoint({ clock: createManualClock(Date.UTC(2026, 9, 21, 7, 28)) })
    const response = await fetch(ask('/sse/notices?fault=429-date&retryMs=5000'))
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('Wed, 21 Oct 2026 07:28:05 GMT')
  })

  it('redirect leads to a login page', async () => {
    const { fetch } = createEndpoint(quick)
    const response = await fetch(ask('/sse/notices?fault=redirect'))
    const page = await fetch(ask(response.headers.get('location') ?? ''))
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('Sign in')
  })
})
