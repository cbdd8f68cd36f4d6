import '../styles/styles.css'
import { scriptedTransport } from '@streamside/event-stream/testing'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import {
  type ChatMessageData,
  type ChatOptions,
  ChatProvider,
  ChatTranscript,
  type ChatTranscriptProps,
  createChat,
  plainText,
} from '../plain.ts'

/** Messages of a conversation, question and answer in turn. Each answer ends with an image that comes late. */
export function conversation(count: number, words = 60): ChatMessageData[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    parts: [
      { type: 'text', text: index % 2 === 0 ? `Question ${index}` : `Answer ${index}. ${'word '.repeat(words)}` },
    ],
    metadata: {},
    status: 'done',
    createdAt: Date.now(),
  }))
}

/** Words in paragraphs, each block of its own, and a picture that has no size before it comes. */
function WordsAndPicture({ text }: { text: string }) {
  return (
    <>
      <img data-late alt="" style={{ display: 'block' }} />
      {text.split('\n').map((line, index) => (
        <p key={index} style={{ margin: '0 0 8px' }}>
          {line}
        </p>
      ))}
    </>
  )
}

const COMPONENTS = { text: WordsAndPicture }

/** A transcript of 480 pixels in the page, over a chat whose answers the test sends. */
export function openTranscript(
  options: Partial<ChatOptions> = {},
  {
    css = '',
    wrap = (children) => children,
    ...props
  }: Partial<ChatTranscriptProps> & {
    css?: string
    wrap?: (children: ReactNode) => ReactNode
  } = {},
) {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport, ...options })
  const host = document.createElement('div')
  host.style.height = '480px'
  const style = document.createElement('style')
  style.textContent = css
  document.body.append(host, style)
  const root = createRoot(host)
  root.render(
    <ChatProvider chat={chat} components={COMPONENTS}>
      <section data-slot="chat-window">{wrap(<ChatTranscript {...props} />)}</section>
    </ChatProvider>,
  )
  const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)]
  const find = (selector: string): HTMLElement => {
    const [found] = all(selector)
    if (!found) throw new Error(`${selector} is not there`)
    return found
  }
  const scroller = () => find('[data-slot="chat-scroller"]')
  return {
    chat,
    transport,
    host,
    all,
    find,
    scroller,
    message: (id: string) => find(`[data-message-id="${id}"]`),
    distance: () => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop,
    ready: () => vi.waitFor(() => find('[data-message-id]')),
    close() {
      root.unmount()
      host.remove()
      style.remove()
    },
  }
}

/** A picture as it comes: its size is known only then. */
export function pictureOf(heightPx: number): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${heightPx}"/>`)}`
}

export const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** Resolves when nothing has been scrolled for some frames. */
export async function still(scroller: Element): Promise<void> {
  let last = Number.NaN
  for (let frames = 0; frames < 12; frames++) {
    await nextFrame()
    if (scroller.scrollTop !== last) frames = 0
    last = scroller.scrollTop
  }
}

/** What is read: the first thing of which something is in view, a line or a footer. */
export function readLine(scroller: Element): Element {
  const { top } = scroller.getBoundingClientRect()
  const line = [...scroller.querySelectorAll('[data-slot="chat-list"] *')].find((one) => {
    const { height, bottom } = one.getBoundingClientRect()
    return one.childElementCount === 0 && height > 0 && bottom >= top + 2
  })
  if (!line) throw new Error('nothing is in view')
  return line
}

/**
 * Watches where an element is painted, frame by frame, until the returned function is called: by how much it moved. An
 * intersection observer is told of places as they are painted; asking in between would see what the browser mends.
 */
export function watchPlace(element: Element): () => number {
  const seen: number[] = []
  const observer = new IntersectionObserver((entries) => {
    for (const { boundingClientRect } of entries) seen.push(boundingClientRect.top)
  })
  let watching = true
  const look = () => {
    observer.unobserve(element)
    observer.observe(element)
    if (watching) requestAnimationFrame(look)
  }
  look()
  return () => {
    watching = false
    observer.disconnect()
    if (seen.length < 2) throw new Error('hardly anything was painted')
    return Math.max(...seen) - Math.min(...seen)
  }
}

/** Asks, and returns how the answer is sent: so many tokens a frame are about 1,000 a second. */
export async function askIn(view: ReturnType<typeof openTranscript>, question = 'Go on?') {
  view.chat.send(question)
  const server = await view.transport.request(view.transport.requests.length)
  return {
    async stream(frames: number, tokensPerFrame = 16) {
      for (let frame = 0; frame < frames; frame++) {
        for (let token = 0; token < tokensPerFrame; token++) {
          server.send(`data: token${token % 8 === 7 ? '\ndata: ' : ''}\n\n`)
        }
        await nextFrame()
      }
    },
    end() {
      server.send('data: [DONE]\n\n')
      server.end()
    },
  }
}
