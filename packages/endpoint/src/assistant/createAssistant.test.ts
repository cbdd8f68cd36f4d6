import { describe, expect, it } from 'vitest'
import { builtInDocs } from './builtInDocs.ts'
import { createAssistant } from './createAssistant.ts'

const assistant = createAssistant(builtInDocs)
const anchorsOf = (question: string) => assistant.answer(question).sources.map(({ url }) => url.split('#')[1])

describe('the docs assistant', () => {
  it.each([
    ['How do I use useEventStream?', 'useeventstream'],
    ['how does the typewriter work', 'usetypewriter'],
    ['what faults are there?', 'faults-of-this-endpoint'],
    ['How do I stop an answer?', 'stopping-an-answer'],
    ['Does it reconnect?', 'reconnecting-after-a-drop'],
    ['What is SSE?', 'server-sent-events-sse'],
    ['Which errors can a stream have?', 'errors-of-a-stream'],
    ['Can I relay a real model?', 'a-real-model'],
    ['断线以后怎么重连?', '断线重连'],
    ['打字机怎么用', 'usetypewriter-打字机'],
    ['如何接入真实模型?', '接入真实模型'],
    ['有哪些故障可以模拟?', '模拟故障'],
    ['SSE 是什么?', '服务器推送事件-sse'],
    ['聊天窗口', 'chatwindow-聊天窗口'],
  ])('answers %j from the section %s', (question, anchor) => {
    expect(anchorsOf(question)[0]).toBe(anchor)
  })

  it('answers in the language of the question', () => {
    expect(assistant.answer('What is SSE?').text).toMatch(/^Here is what the documentation says/)
    expect(assistant.answer('SSE 是什么?').text).toMatch(/^关于.*文档里是这样说的/)
  })

  it('says the same whenever it is asked the same', () => {
    const another = createAssistant(builtInDocs)
    for (const question of ['What is SSE?', '打字机怎么用', 'no such thing', 'hello']) {
      expect(another.answer(question)).toEqual(assistant.answer(question))
    }
  })

  it('ends with links to its sources', () => {
    const { text, sources } = assistant.answer('What is SSE?')
    expect(sources[0]).toEqual({
      title: 'Server-Sent Events (SSE)',
      url: '/docs/packages/endpoint/docs/guide.md#server-sent-events-sse',
    })
    expect(text).toMatch(
      /\n\nSources: \[Server-Sent Events \(SSE\)\]\(\/docs\/packages\/endpoint\/docs\/guide\.md#[^)]+\)/,
    )
  })

  it('keeps a code block whole', () => {
    const { text } = assistant.answer('What is SSE?')
    expect(text).toContain('```text\nid: 7\nevent: notification\ndata: {"title": "Build finished"}\n\n```')
  })

  it.each(['What is the weather in Paris?', '今天天气怎么样?', 'constructor', 'zzz'])(
    'admits that it knows nothing about %j and offers three questions',
    (question) => {
      const { text, sources, followUps } = assistant.answer(question)
      expect(text).toMatch(/^I found nothing|^文档里没有找到/)
      expect(sources).toEqual([])
      expect(followUps).toHaveLength(3)
      for (const followUp of followUps) expect(text).toContain(`- ${followUp}`)
    },
  )

  it.each(['hello', 'Hello!', ' hi there ', '你好', '您好!', 'What can you do?', '你能做什么?', ''])(
    'welcomes %j with what it can do',
    (question) => {
      const { text, followUps } = assistant.answer(question)
      expect(text).toMatch(/I answer from the documentation|根据本项目的文档/)
      expect(followUps).toHaveLength(3)
    },
  )

  it('suggests only questions that lead to another section', () => {
    for (const question of ['What is SSE?', '打字机怎么用', 'hello', '你好']) {
      const { followUps, sources } = assistant.answer(question)
      expect(followUps).toHaveLength(3)
      for (const followUp of followUps) {
        const [source] = assistant.answer(followUp).sources
        expect(followUp).toContain(source?.title)
        expect(sources).not.toContainEqual(source)
      }
    }
  })

  it('takes an English page for a Chinese question when no Chinese page fits', () => {
    const docs = [{ path: 'a.md', markdown: '# Frobnicate\n\nHow to frobnicate.' }]
    const { text, sources } = createAssistant(docs).answer('怎么用 frobnicate?')
    expect(sources).toEqual([{ title: 'Frobnicate', url: '/docs/a.md#frobnicate' }])
    expect(text).toMatch(/^关于\*\*Frobnicate\*\*/)
  })

  it('takes no section for an answer that holds half of what was asked, unless its title does', () => {
    const markdown = '# Tea\n\nTea needs a kettle.\n\n# Coffee\n\nGood with sugar.'
    const small = createAssistant([{ path: 'a.md', markdown }])
    expect(small.answer('kettle repair').sources).toEqual([])
    expect(small.answer('coffee repair').sources).toEqual([{ title: 'Coffee', url: '/docs/a.md#coffee' }])
  })

  it('has something to say without any docs', () => {
    const { text, followUps } = createAssistant([]).answer('anything')
    expect(text).toContain('I found nothing about that in the documentation')
    expect(text).not.toContain('for example')
    expect(followUps).toEqual([])
  })
})

describe('the built-in docs', () => {
  it.each(builtInDocs)('are a page in the repository too, so that links lead somewhere: $path', async (page) => {
    await expect(page.markdown).toMatchFileSnapshot(`../../${page.path.replace('packages/endpoint/', '')}`)
  })

  it('is answered by the heading that asks the very question, whatever else repeats its words', () => {
    const repeats = '## SSE\n\nSSE, SSE and SSE.\n\n## SSE of SSE\n\nAll about SSE: SSE SSE SSE.'
    const docs = [{ path: 'a.md', markdown: `${repeats}\n\n## What is SSE?\n\nA stream of text.` }]
    expect(createAssistant(docs).answer('What is SSE?').sources[0]?.title).toBe('What is SSE?')
  })

  it('thinks aloud about what it looks for and what it found', () => {
    const { reasoning } = createAssistant(builtInDocs).answer('What is SSE?')
    expect(reasoning).toMatch(
      /these words: sse\. The search finds \d+ sections\. The best fit is “Server-Sent Events \(SSE\)”/,
    )
    expect(createAssistant(builtInDocs).answer('什么是 SSE?').reasoning).toMatch(/^问题可以归结为这些词：sse/)
  })
})
