import { scriptedTransport } from '@streamside/event-stream/testing'
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ChatComposer, ChatProvider, ChatWindow, createChat, plainText } from '../index.ts'

// jsdom lays nothing out: scrolling is tested in a real browser.
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollTo = () => {}
})

function setUp() {
  const transport = scriptedTransport()
  const chat = createChat({ endpoint: '/chat', format: plainText(), transport })
  render(<ChatWindow chat={chat} data-testid="window" className="mine" />)
  return { chat, transport, input: screen.getByRole('textbox', { name: 'Message' }) }
}

describe('the composer', () => {
  it('sends on Enter and empties itself; Shift+Enter does not send', () => {
    const { chat, input } = setUp()
    fireEvent.change(input, { target: { value: 'Hi' } })
    fireEvent.keyDown(input, { key: 'Enter', shiftKey: true })
    expect(chat.getMessageIds()).toHaveLength(0)
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(chat.getMessageIds()).toHaveLength(2)
    expect(input).toHaveProperty('value', '')
  })

  it.each([
    ['while it composes', { isComposing: true, keyCode: 229 }],
    ['in Safari, which ends the composition first', { isComposing: false, keyCode: 229 }],
  ])('leaves Enter to an input method %s', (_, keys) => {
    const { chat, input } = setUp()
    fireEvent.change(input, { target: { value: '你' } })
    const event = createEvent.keyDown(input, { key: 'Enter', ...keys })
    fireEvent(input, event)
    expect(chat.getMessageIds()).toHaveLength(0)
    expect(event.defaultPrevented).toBe(false)
  })

  // The order of Safari's events is simulated here: no Safari runs the tests.
  it('leaves Enter to an input method whose word has just ended, whatever its key code, and sends the next', () => {
    const { chat, input } = setUp()
    fireEvent.change(input, { target: { value: '你好' } })
    const at = (event: Event, timeStamp: number) => Object.defineProperty(event, 'timeStamp', { value: timeStamp })
    fireEvent(input, at(createEvent.compositionEnd(input, { data: '你好' }), 1000))
    fireEvent(input, at(createEvent.keyDown(input, { key: 'Enter', keyCode: 13 }), 1002))
    expect(chat.getMessageIds()).toHaveLength(0)
    fireEvent(input, at(createEvent.keyDown(input, { key: 'Enter', keyCode: 13 }), 1400))
    expect(chat.getMessageIds()).toHaveLength(2)
  })

  it('keeps the draft when Enter is pressed while an answer runs', () => {
    const { chat, input } = setUp()
    chat.send('first')
    fireEvent.change(input, { target: { value: 'draft' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(input).toHaveProperty('value', 'draft')
    expect(chat.getMessageIds()).toHaveLength(2)
  })
})

describe('the window', () => {
  it('takes everything that a section takes', () => {
    setUp()
    const section = screen.getByTestId('window')
    expect(section.tagName).toBe('SECTION')
    expect(section.className).toBe('mine')
  })

  it('says what is missing when it has nobody to ask', () => {
    vi.mocked(console.error).mockImplementation(() => {})
    // @ts-expect-error: neither a chat nor an endpoint
    expect(() => render(<ChatWindow />)).toThrow('Give it a chat, or both endpoint and format')
  })

  it('names the parent of a part that stands alone', () => {
    vi.mocked(console.error).mockImplementation(() => {})
    expect(() => render(<ChatComposer />)).toThrow(
      '<ChatComposer> has no chat. Put it inside <ChatWindow> or <ChatProvider',
    )
  })

  it('works as parts in a layout of one’s own', () => {
    const chat = createChat({ endpoint: '/chat', format: plainText(), transport: scriptedTransport() })
    render(
      <ChatProvider chat={chat}>
        <ChatComposer placeholder="Say something" />
      </ChatProvider>,
    )
    expect(screen.getByPlaceholderText('Say something')).toBeTruthy()
  })
})

it('shows the words of a server that refused', async () => {
  const detail = '{"detail":[{"loc":["body","question"],"msg":"Field required"}]}'
  const fetch = async () => new Response(detail, { status: 422, headers: { 'content-type': 'application/json' } })
  const chat = createChat({ endpoint: '/chat', format: plainText(), fetch })
  render(<ChatWindow chat={chat} />)
  act(() => chat.send('Hi'))
  expect(await screen.findByText(detail)).toBeTruthy()
})
