import './styles.css'
import { scriptedTransport } from '@streamside/event-stream/testing'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChatWindow, createChat, plainText } from '../index.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'
import { still } from '../test-kit/openTranscript.tsx'
import { hover } from '../test-kit/realInput.ts'
import { mostStyledAtOnce } from '../test-kit/styledElements.ts'

/** Each block has some: a list, its items, their paragraphs, strong words, code. */
const BLOCKS = 300
const ANSWER = Array.from({ length: BLOCKS }, (_, index) => `Block **${index}** of \`${BLOCKS}\`\n\n- one\n- two\n\n`)
/** What stands around an answer: footer, composer, header. */
const AROUND = 150

hostForEach('block-size: 600px')

const message = () => host.querySelector<HTMLElement>('[data-role="assistant"]')

/** A window with a long answer that is still coming, all of it shown. */
async function openLongAnswer() {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
  root.render(<ChatWindow chat={chat} />)
  chat.send('Tell me everything')
  const server = await transport.request(0)
  for (const block of ANSWER) server.send(`${block.replace(/^/gm, 'data: ')}\n\n`)
  await vi.waitFor(() => expect(message()?.querySelectorAll('ul')).toHaveLength(BLOCKS))
  expect(message()?.querySelectorAll('*').length).toBeGreaterThan(BLOCKS * 5)
  return {
    async end() {
      server.send('data: [DONE]\n\n')
      server.end()
      await vi.waitFor(() => expect(message()?.dataset.status).toBe('done'))
      await vi.waitFor(() => expect(message()?.querySelector('[data-shy]')).not.toBeNull())
    },
  }
}

const find = (selector: string) => host.querySelector<HTMLElement>(selector) as HTMLElement

describe('a long answer is not styled anew', () => {
  it('when it ends', async () => {
    const { end } = await openLongAnswer()
    expect(await mostStyledAtOnce(end)).toBeLessThan(AROUND)
  })

  it.each<[string, () => Promise<void>]>([
    ['when a pointer comes', () => hover(find('[data-slot="chat-scroller"]'))],
    ['when something in it is focused', async () => find('[data-role="assistant"] [data-shy] button').focus()],
    [
      'when its menu opens',
      async () => {
        find('[data-role="assistant"] [aria-haspopup="menu"]').click()
        await vi.waitFor(() => expect(host.querySelector(':popover-open')).not.toBeNull())
      },
    ],
    ['when the composer is focused', async () => find('textarea').focus()],
    ['when the reader types', () => userEvent.fill(find('textarea'), 'And')],
    [
      'when another question is asked',
      async () => {
        await userEvent.fill(find('textarea'), 'And then?')
        await userEvent.keyboard('{Enter}')
        await vi.waitFor(() => expect(host.querySelectorAll('[data-role="assistant"]')).toHaveLength(2))
      },
    ],
  ])('%s', async (_, act) => {
    const { end } = await openLongAnswer()
    await end()
    await hover(find('[data-slot="chat-composer"]'))
    await still(find('[data-slot="chat-scroller"]'))
    const most = await mostStyledAtOnce(act)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(AROUND)
  })
})
