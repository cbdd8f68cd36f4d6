import '../styles/styles.css'
import { scriptedTransport } from '@streamside/event-stream/testing'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ChatWindow, createChat, plainText } from '../index.ts'
import { conversation, nextFrame } from '../test-kit/openTranscript.tsx'

let close = () => {}
afterEach(async () => {
  close()
  await page.viewport(800, 600)
})

/** A window on a chat whose questions wait their turn, and how often the button to the end was there. */
async function openWindow(count: number) {
  const transport = scriptedTransport()
  const messages = conversation(count)
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport, messages, whileBusy: 'queue' })
  const host = document.createElement('div')
  host.style.blockSize = '480px'
  document.body.append(host)
  const root = createRoot(host)
  root.render(<ChatWindow chat={chat} />)
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => {
    const found = host.querySelector<T>(selector)
    if (!found) throw new Error(`${selector} is not there`)
    return found
  }
  await vi.waitFor(() => find('[data-message-id]'))
  let seen = 0
  const observer = new MutationObserver(() => {
    if (host.querySelector('[data-slot="chat-scroll-to-end"]')) seen += 1
  })
  observer.observe(host, { subtree: true, childList: true })
  close = () => {
    observer.disconnect()
    chat.stop()
    root.unmount()
    host.remove()
  }
  const scroller = find('[data-slot="chat-scroller"]')
  const distance = () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
  return { chat, transport, find, host, distance, seen: () => seen }
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await nextFrame()
}

/** Outside of a frame, where a message of the network or a key is taken too. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(undefined)
  })

it.each([
  ['of one line', 'And then?', 20],
  [
    'of several lines, which makes the composer smaller again',
    'And{Shift>}{Enter}{Enter}{Enter}{Enter}{/Shift}then?',
    20,
  ],
  ['in a conversation that just fits', 'And then?', 2],
])('a question %s that waits in the queue leaves the reader at the end', async (_, words, count) => {
  const view = await openWindow(count)
  const input = view.find('textarea')
  await userEvent.click(input)
  await userEvent.keyboard('First?{Enter}')
  const server = await view.transport.request(0)
  server.send('data: an answer\n\n')
  for (let asked = 0; asked < 4; asked++) {
    await userEvent.keyboard(`${words}{Enter}`)
    await frames(4)
  }
  await frames(30)
  expect(view.host.querySelectorAll('[data-slot="chat-queue"] li').length).toBe(4)
  expect(view.distance()).toBeLessThan(9)
  expect(view.seen()).toBe(0)
})

it('what is around the view shrinks and grows in one frame: the reader stays at the end', async () => {
  const view = await openWindow(20)
  const footer = view.find('[data-slot="chat-footer"]')
  const scroller = view.find('[data-slot="chat-scroller"]')
  footer.style.blockSize = '200px'
  await frames(3)
  expect(view.distance()).toBeLessThan(9)
  await nextTask()
  // A composer gets smaller, somebody measures, and a queue takes more room than there was.
  footer.style.blockSize = '100px'
  expect(scroller.scrollTop).toBeGreaterThan(0)
  footer.style.blockSize = '240px'
  await frames(4)
  expect(view.distance()).toBeLessThan(9)
  expect(view.seen()).toBe(0)
})

it('the first words take the place of the dots: nothing moves up in between', async () => {
  const view = await openWindow(4)
  const content = view.find('[data-slot="chat-list"]')
  view.chat.send('First?')
  const server = await view.transport.request(0)
  await frames(4)
  const heights = [content.offsetHeight]
  const observer = new MutationObserver(() => void heights.push(content.offsetHeight))
  observer.observe(content, { subtree: true, childList: true, characterData: true })
  server.send('data: an answer\n\n')
  await vi.waitFor(() => expect(view.host.textContent).toContain('an answer'))
  observer.disconnect()
  expect(heights.length).toBeGreaterThan(1)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
})
