import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { readDocs } from '../node/readDocs.ts'
import { ask } from '../test-kit/ask.ts'

const docs = await readDocs(fileURLToPath(new URL('../../../..', import.meta.url)))
const { fetch } = createEndpoint({ docs })
const html = { headers: { accept: 'text/html,*/*' } }

async function answer(question: string) {
  const body = { content: question }
  const { data } = await (await fetch(ask('/sse/envelope?stream=false', { body }))).json()
  return data
}

describe('questions about this repository', () => {
  it.each([
    ['What is SSE?', '/docs/README.md#what-is-sse', 'Server-Sent Events are text over a plain HTTP response'],
    ['what is sse', '/docs/README.md#what-is-sse', 'Server-Sent Events are text over a plain HTTP response'],
    ['什么是 SSE?', '/docs/README.zh-CN.md#什么是-sse', 'SSE'],
    ['什么是SSE?', '/docs/README.zh-CN.md#什么是-sse', 'SSE'],
  ])('%s is answered by the section of that name', async (question, url, words) => {
    const { content, source } = await answer(question)
    expect(source[0].url).toBe(url)
    expect(content).toContain(words)
  })

  it.each(['What is SSE?', 'useEventStream', '断线重连', 'faults', 'Packages'])(
    'the sources of "%s" lead to a page that has the section',
    async (question) => {
      const { source } = await answer(question)
      expect(source.length).toBeGreaterThan(0)
      for (const { title, url } of source) {
        const response = await fetch(ask(url, html))
        expect(response.status, url).toBe(200)
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
        const page = await response.text()
        const anchor = decodeURIComponent(url.split('#')[1] ?? '')
        expect(page).toContain(`<b id="${anchor}">`)
        expect(title).not.toBe('')
      }
    },
  )
})

describe('/docs/:path', () => {
  it('gives a page as it is written', async () => {
    const response = await fetch(ask('/docs/README.md'))
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await response.text()).toBe(docs.find(({ path }) => path === 'README.md')?.markdown)
  })

  it('shows a page as text: nothing of it becomes markup', async () => {
    const page = [
      { path: 'x.md', markdown: '# A <script>alert(1)</script> "b"\n\n<img src=x onerror=alert(1)> & more' },
    ]
    const response = await createEndpoint({ docs: page }).fetch(ask('/docs/x.md', html))
    const text = await response.text()
    expect(text).not.toMatch(/<(script|img)/)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; more')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('names the pages where there is none', async () => {
    const response = await fetch(ask('/docs/none.md'))
    expect(response.status).toBe(404)
    expect((await response.json()).error.message).toContain('README.zh-CN.md')
  })
})
