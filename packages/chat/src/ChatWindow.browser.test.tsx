import './styles/styles.css'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChatWindow, type ChatWindowProps, openAIChat } from './plain.ts'
import { host, hostForEach, root } from './test-kit/hostForEach.ts'

/** The endpoint's own account of a request. */
interface LoggedRequest {
  method: string
  status: 'open' | 'finished' | 'aborted'
}

hostForEach('height: 600px')

function open(query = '', props: Partial<ChatWindowProps> = {}): void {
  const endpoint = `/v1/chat/completions${query}`
  const format = openAIChat({ model: 'docs-assistant' })
  root.render(
    <StrictMode>
      <ChatWindow {...(props as object)} endpoint={endpoint} format={format} />
    </StrictMode>,
  )
}

/** No two tests ask the same, so that the endpoint's log tells them apart. */
const uniqueQuestion = (about: string) => `${about} (${crypto.randomUUID().slice(0, 8)})`

async function ask(question: string): Promise<void> {
  const input = await vi.waitFor(() => find('textarea'))
  await userEvent.fill(input, question)
  await userEvent.keyboard('{Enter}')
}

function find(selector: string): HTMLElement {
  const element = [...host.querySelectorAll<HTMLElement>(selector)].at(-1)
  if (!element) throw new Error(`${selector} is not there`)
  return element
}

const answer = () => find('[data-slot="chat-message"][data-role="assistant"]')
const words = () => answer().querySelector('[data-slot="chat-bubble"]')?.textContent ?? ''
const untilStatus = (status: string) =>
  vi.waitFor(() => expect(answer().dataset.status).toBe(status), { timeout: 15_000 })

async function logged(question: string): Promise<LoggedRequest[]> {
  const response = await fetch(`/_requests?question=${encodeURIComponent(question)}`)
  const log = (await response.json()) as { requests: LoggedRequest[] } | LoggedRequest[]
  return Array.isArray(log) ? log : log.requests
}

describe('a chat over real SSE', () => {
  it('shows the answer as it grows, in many steps', async () => {
    open('?firstTokenMs=50&tokenMs=20')
    const question = uniqueQuestion('What is SSE?')
    const seen = new Set<string>()
    await ask(question)
    const observer = new MutationObserver(() => seen.add(words()))
    observer.observe(host, { subtree: true, childList: true, characterData: true })
    await untilStatus('done')
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-caret"]')).toBeNull())
    observer.disconnect()
    const steps = [...seen].filter((text) => text !== '')
    expect(steps.length).toBeGreaterThan(20)
    for (const [index, step] of steps.entries()) expect(words().startsWith(step), `step ${index}`).toBe(true)
    const asWhole = await (
      await fetch('/v1/chat/completions', {
        method: 'POST',
        body: JSON.stringify({ messages: [{ role: 'user', content: question }], stream: false }),
      })
    ).json()
    // Blocks stand for the line ends between them.
    expect(words().replaceAll('\n', '')).toBe(asWhole.choices[0].message.content.replaceAll('\n', ''))
  })

  it('sends exactly one request a question in StrictMode', async () => {
    open('?firstTokenMs=0&tokenMs=0')
    const question = uniqueQuestion('What is SSE?')
    await ask(question)
    await untilStatus('done')
    const requests = await logged(question)
    expect(requests.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST finished'])
  })

  it('stops mid-way: what came stays, the server sees the abort, and one can ask again', async () => {
    open('?firstTokenMs=50&tokenMs=60')
    const question = uniqueQuestion('How does the typewriter work?')
    await ask(question)
    await vi.waitFor(() => expect(words().length).toBeGreaterThan(5), { timeout: 5000 })
    await userEvent.click(find('[data-slot="chat-submit"]'))
    await untilStatus('stopped')
    await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-caret"]')).toBeNull())
    const kept = words()
    expect(kept.length).toBeGreaterThan(5)
    await vi.waitFor(async () => expect((await logged(question)).map(({ status }) => status)).toEqual(['aborted']))
    expect(document.activeElement).toBe(find('textarea'))
    await ask(uniqueQuestion('What is SSE?'))
    await untilStatus('streaming')
    expect(host.querySelectorAll('[data-slot="chat-message"]')).toHaveLength(4)
    expect(host.querySelectorAll('[data-slot="chat-bubble"]')[1]?.textContent).toBe(kept)
  }, 30_000)

  it('says that there were too many questions, after trying again as the server asked', async () => {
    open('?fault=429&retryAfter=1')
    const question = uniqueQuestion('Too many?')
    await ask(question)
    await vi.waitFor(() => expect(answer().textContent).toMatch(/Trying again in \d s/))
    await untilStatus('failed')
    expect(find('[data-slot="chat-error"]').textContent).toContain('Too many questions at once. Try again in 1 s.')
    expect(await logged(question)).toHaveLength(3)
  }, 20_000)

  it('tells a login page from an answer, and asks only once', async () => {
    open('?fault=html')
    const question = uniqueQuestion('Signed in?')
    await ask(question)
    await untilStatus('failed')
    expect(find('[data-slot="chat-error"]').textContent).toContain('A web page came instead of an answer.')
    expect(find('[data-slot="chat-error"]').dataset.code).toBe('content-type')
    expect(await logged(question)).toHaveLength(1)
  })

  it('keeps what came when the connection drops, asks only once, and offers to ask again', async () => {
    open('?fault=drop&after=12&tokenMs=10')
    const question = uniqueQuestion('What is SSE?')
    await ask(question)
    await untilStatus('failed')
    expect(find('[data-slot="chat-error"]').dataset.code).toBe('truncated')
    expect(words().length).toBeGreaterThan(5)
    expect((await logged(question)).filter(({ method }) => method === 'POST')).toHaveLength(1)
    await userEvent.click(find('[data-slot="chat-retry"]'))
    await vi.waitFor(async () => expect(await logged(question)).toHaveLength(2))
  })

  it('can stop an answer that stalls', async () => {
    open('?fault=stall&after=3&tokenMs=10')
    const question = uniqueQuestion('What is SSE?')
    await ask(question)
    await vi.waitFor(() => expect(words()).not.toBe(''))
    await userEvent.click(find('[data-slot="chat-submit"]'))
    await untilStatus('stopped')
    await vi.waitFor(async () => expect((await logged(question))[0]?.status).toBe('aborted'))
  })
})

describe('the view', () => {
  const scroller = () => find('[data-slot="chat-scroller"]')
  const distance = () => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop

  it('follows the answer, leaves the reader alone who scrolls up, and returns by the button', async () => {
    host.style.height = '260px'
    open('?firstTokenMs=0&tokenMs=15')
    await ask(uniqueQuestion('How do I use useEventStream?'))
    await vi.waitFor(() => expect(scroller().scrollTop).toBeGreaterThan(60))
    expect(distance()).toBeLessThan(9)
    scroller().dispatchEvent(new WheelEvent('wheel', { deltaY: -50, bubbles: true }))
    scroller().scrollTop -= 50
    const place = scroller().scrollTop
    const height = scroller().scrollHeight
    await vi.waitFor(() => expect(scroller().scrollHeight).toBeGreaterThan(height))
    expect(scroller().scrollTop).toBe(place)
    await userEvent.click(find('[data-slot="chat-scroll-to-end"]'))
    await vi.waitFor(() => expect(distance()).toBeLessThan(9))
    expect(host.querySelector('[data-slot="chat-scroll-to-end"]')).toBeNull()
  }, 20_000)
})
