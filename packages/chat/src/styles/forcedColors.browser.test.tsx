import './styles.css'
import { scriptedTransport } from '@streamside/event-stream/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { ChatForm, ChatWindow, createChat, DeleteConversationAction, openAIChat, plainText } from '../index.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

// The types of the protocol are not installed.
const media = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> }

beforeEach(async () => {
  await media().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
})
afterEach(async () => {
  await media().send('Emulation.setEmulatedMedia', { features: [] })
})
hostForEach('block-size: 600px')

const find = (selector: string) =>
  vi.waitFor(() => {
    const element = host.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`${selector} is not there`)
    return element
  })

/** A colour of the system, as this browser resolves it. */
function systemColor(name: string): string {
  const probe = document.createElement('i')
  probe.style.cssText = `forced-color-adjust: none; color: ${name}`
  host.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function open(endpoint = '/v1/chat/completions?firstTokenMs=60000') {
  const chat = createChat({ endpoint, format: openAIChat(), backend: { feedback: async () => undefined } })
  chat.append({ role: 'user', parts: [{ type: 'text', text: 'How long?' }] })
  chat.append({ role: 'assistant', parts: [{ type: 'text', text: 'Two years.' }] })
  const components = { form: ChatForm }
  root.render(<ChatWindow chat={chat} title="Docs" actions={<DeleteConversationAction />} components={components} />)
  return chat
}

describe('in forced colours', () => {
  it('a question has a border in place of its ground', async () => {
    open()
    const { borderTopWidth, borderTopStyle } = getComputedStyle(
      await find('[data-role="user"] [data-slot="chat-bubble"]'),
    )
    expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid'])
  })

  it('what waits and what grows can be seen', async () => {
    const chat = open()
    chat.send('And then?')
    const dot = await find('[data-slot="chat-dots"] i')
    expect(getComputedStyle(dot).backgroundColor).toBe(systemColor('CanvasText'))
    chat.stop()
  })

  it('the caret after the last words can be seen, in a list too', async () => {
    const transport = scriptedTransport()
    const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
    root.render(<ChatWindow chat={chat} />)
    chat.send('What is there?')
    const server = await transport.request(0)
    server.send('data: - one\ndata: - two\n\n')
    const last = await find('li:last-child [data-end]')
    expect(getComputedStyle(last, '::after').backgroundColor).toBe(systemColor('CanvasText'))
    chat.stop()
  })

  it('the composer shows the focus without its shadow', async () => {
    open()
    const composer = await find('[data-slot="chat-composer"]')
    expect(getComputedStyle(composer).outlineStyle).toBe('none')
    await userEvent.click(await find('textarea'))
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(composer)
    expect([outlineStyle, outlineWidth, outlineColor]).toEqual(['solid', '2px', systemColor('Highlight')])
  })

  it('a pressed action differs from the others', async () => {
    open()
    await userEvent.click(await find('[aria-label="Good answer"]'))
    const pressed = await find('[aria-pressed="true"]')
    const other = await find('[aria-label="Bad answer"]')
    await vi.waitFor(() => expect(getComputedStyle(pressed).backgroundColor).toBe(systemColor('Highlight')))
    expect(getComputedStyle(other).backgroundColor).not.toBe(systemColor('Highlight'))
  })

  it('what cannot be pressed is grey, and what is asked for stands out in a dialog', async () => {
    open()
    expect(getComputedStyle(await find('[data-slot="chat-submit"]')).color).toBe(systemColor('GrayText'))
    await userEvent.click(await find('[aria-label="Delete conversation"]'))
    const ground = (element: HTMLElement) => getComputedStyle(element).backgroundColor
    expect(ground(await find('[data-variant="danger"]'))).toBe(systemColor('ButtonText'))
    expect(ground(await find('[data-slot="chat-button"]:not([data-variant])'))).not.toBe(systemColor('ButtonText'))
    expect(getComputedStyle(await find('dialog')).borderTopWidth).toBe('2px')
  })
})
