import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask, chatBody } from '../test-kit/ask.ts'
import { dataOf } from '../test-kit/readChunks.ts'

const quick = { timing: { firstTokenMs: 0, tokenMs: 0 } }

function open(options = {}) {
  const { fetch } = createEndpoint({ ...quick, ...options })
  return {
    fetch,
    json: async (path: string, init?: Parameters<typeof ask>[1]) => (await fetch(ask(path, init))).json(),
  }
}
const remove = (path: string) => new Request(`http://endpoint.test${path}`, { method: 'DELETE' })

describe('/backend/suggestions', () => {
  it('gives three questions that the assistant can answer', async () => {
    const { fetch, json } = open()
    const { suggestions } = await json('/backend/suggestions', { body: { question: 'What is SSE?' } })
    expect(suggestions).toHaveLength(3)
    for (const question of suggestions) {
      const answer = await (
        await fetch(ask(`/sse/plain-text?stream=false&question=${encodeURIComponent(question)}`))
      ).json()
      expect(answer.answer).toContain('Sources:')
    }
    expect(await json('/backend/suggestions', { body: chatBody('What is SSE?') })).toEqual({ suggestions })
    expect((await fetch(ask('/backend/suggestions', { body: {} }))).status).toBe(400)
  })
})

describe('/backend/feedback', () => {
  it.each([
    [{ message_id: 'm', rating: 'up' }, 200],
    [{ message_id: 'm', rating: 'down', reason: 'out of date' }, 200],
    [{ message_id: 'm', rating: null }, 200],
    [{ message_id: 'm', rating: 'down' }, 422],
    [{ message_id: 'm', rating: 'down', reason: '  ' }, 422],
    [{ message_id: 'm', rating: 'sideways' }, 400],
    [{ rating: 'up' }, 400],
  ])('answers %j with %s', async (body, status) => {
    expect((await open().fetch(ask('/backend/feedback', { body }))).status).toBe(status)
  })

  it('refuses on command', async () => {
    const body = { message_id: 'm', rating: 'up' }
    expect((await open().fetch(ask('/backend/feedback?fault=500', { body }))).status).toBe(500)
  })
})

describe('/backend/stop', () => {
  it.each([
    ['its id', (id: string | null) => ({ request_id: id })],
    ['its conversation', () => ({ conversation_id: 's-1' })],
    ['its question', () => ({ question: 'hello' })],
  ])('ends a running answer by %s, cleanly, and leaves the others alone', async (_, body) => {
    const { fetch, json } = open({ timing: { firstTokenMs: 0, tokenMs: 3_600_000 } })
    const start = (content: string, session_id: string) =>
      fetch(ask('/sse/envelope', { body: { content, session_id } }))
    const response = await start('hello', 's-1')
    const other = await start('hi', 's-2')
    const reader = response.body?.getReader()
    await reader?.read()
    const rest = reader?.read()
    expect(await json('/backend/stop', { body: body(response.headers.get('x-request-id')) })).toEqual({ stopped: 1 })
    expect((await rest)?.done).toBe(true)
    const entries = await json('/_requests')
    expect(entries.map(({ status }: { status: string }) => status).slice(0, 2)).toEqual(['stopped', 'open'])
    await other.body?.cancel()
  })

  it('breaks the connection instead when it is asked to', async () => {
    const { fetch, json } = open({ timing: { firstTokenMs: 0, tokenMs: 3_600_000 } })
    const response = await fetch(ask('/sse/envelope', { body: { content: 'hello' } }))
    const reader = response.body?.getReader()
    await reader?.read()
    const rest = expect(reader?.read()).rejects.toThrow('dropped on request')
    expect(await json('/backend/stop', { body: { question: 'hello', drop: true } })).toEqual({ stopped: 1 })
    await rest
  })

  it('says that there was nothing to stop, and what it wants', async () => {
    const { fetch, json } = open()
    expect(await json('/backend/stop', { body: { request_id: 'req_9' } })).toEqual({ stopped: 0 })
    expect((await fetch(ask('/backend/stop', { body: {} }))).status).toBe(400)
  })
})

describe('/backend/conversations', () => {
  it('lists them by their last activity and finds words', async () => {
    const { json } = open()
    const { conversations } = await json('/backend/conversations')
    const times = conversations.map(({ lastActivityAt }: { lastActivityAt: number }) => lastActivityAt)
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a))
    expect(conversations.length).toBeGreaterThan(3)
    const found = await json('/backend/conversations?search=报价')
    expect(found.conversations.map(({ id }: { id: string }) => id)).toEqual(['c-quotes'])
  })

  it('gives the history in pages from its end, each message once', async () => {
    const { fetch, json } = open()
    const ids: string[] = []
    let before = ''
    for (let hasMore = true; hasMore; ) {
      const page = await json(`/backend/conversations/c-docs/messages?limit=50${before}`)
      ids.unshift(...page.messages.map(({ id }: { id: string }) => id))
      hasMore = page.has_more
      before = `&before=${page.messages[0].id}`
    }
    expect(ids).toEqual(Array.from({ length: 240 }, (_, at) => `c-docs-m${at + 1}`))
    expect((await fetch(ask('/backend/conversations/c-docs/messages?before=x'))).status).toBe(404)
  })

  it('clears the context and deletes', async () => {
    const { fetch, json } = open({ clock: createManualClock(5000) })
    expect(await json('/backend/conversations/c-docs/clear-context', { body: '' })).toEqual({ cleared_at: 5000 })
    expect(await json('/backend/conversations/c-docs')).toMatchObject({ contextClearedAt: 5000, messageCount: 240 })
    expect((await fetch(remove('/backend/conversations/c-docs'))).status).toBe(204)
    expect((await fetch(remove('/backend/conversations/c-docs'))).status).toBe(404)
    expect((await fetch(ask('/backend/conversations/c-docs/messages'))).status).toBe(404)
  })
})

describe('/backend/uploads', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at)

  it.each(['a form', 'a body'])('takes a file as %s and gives its bytes back', async (way) => {
    const { fetch } = open()
    const form = new FormData()
    form.set('file', new File([bytes], '报价.bin', { type: 'application/x-test' }))
    const url = 'http://endpoint.test/backend/uploads?name=报价.bin'
    const init = way === 'a form' ? { body: form } : { body: bytes, headers: { 'content-type': 'application/x-test' } }
    const response = await fetch(new Request(url, { method: 'POST', ...init }))
    expect(response.status).toBe(201)
    const stored = await response.json()
    expect(stored).toMatchObject({ name: '报价.bin', size: 300, media_type: 'application/x-test' })
    const back = await fetch(ask(stored.url))
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    expect(back.headers.get('content-disposition')).toContain('attachment')
  })

  it('refuses what is too large, and nothing', async () => {
    const { fetch } = open()
    expect((await fetch(ask('/backend/uploads?maxBytes=3', { body: 'four' }))).status).toBe(413)
    expect((await fetch(ask('/backend/uploads', { body: '' }))).status).toBe(400)
    expect((await fetch(ask('/backend/uploads/file_9'))).status).toBe(404)
  })
})

describe('/backend/token', () => {
  it('gives tokens that expire; a route that wants one says 401 before and after', async () => {
    const clock = createManualClock()
    const { fetch, json } = open({ clock })
    const body = chatBody('hello', { stream: false })
    const answer = async (authorization?: string) => {
      const headers = authorization ? { authorization } : {}
      return (await fetch(ask('/v1/chat/completions?auth=bearer', { body, headers }))).status
    }
    const { access_token, expires_in } = await json('/backend/token?expiresMs=5000', { body: '' })
    expect(expires_in).toBe(5)
    expect(await answer()).toBe(401)
    expect(await answer('Bearer made-up')).toBe(401)
    expect(await answer(`Bearer ${access_token}`)).toBe(200)
    clock.advance(5000)
    expect(await answer(`Bearer ${access_token}`)).toBe(401)
    const next = await json('/backend/token', { body: '' })
    expect(await answer(`Bearer ${next.access_token}`)).toBe(200)
  })
})

describe('/backend/forms/quotation', () => {
  const values = {
    product: 'Sensor',
    quantity: 12,
    country: 'France',
    company: 'Example Ltd',
    email: 'ada@example.com',
  }

  it('describes its steps, and streams the quotation for complete values', async () => {
    const { fetch, json } = open()
    const flow = await json('/backend/forms/quotation')
    expect(flow.steps).toHaveLength(3)
    const text = await (await fetch(ask('/backend/forms/quotation', { body: { values } }))).text()
    const data = dataOf(text)
    expect(data.at(-1)).toBe('[DONE]')
    const words = data.slice(0, -1).map((chunk) => JSON.parse(chunk).choices[0].delta.content ?? '')
    expect(words.join('')).toContain('| Sensor | 12 | 49.00 | 529.20 |')
  })

  it('names the fields that are wrong', async () => {
    const { fetch } = open()
    const body = { values: { ...values, quantity: 0, product: 'Moon', email: '' } }
    const response = await fetch(ask('/backend/forms/quotation', { body }))
    expect(response.status).toBe(422)
    expect(Object.keys((await response.json()).error.fields).sort()).toEqual(['email', 'product', 'quantity'])
  })
})
