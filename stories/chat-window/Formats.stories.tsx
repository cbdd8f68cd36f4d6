import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ChatFormat, ChatWindow, jsonEnvelope, openAIChat, plainText } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const envelope = jsonEnvelope({
  body: { content: '{question}', session_id: '{conversation.session_id}' },
  ok: { code: 200 },
  errorMessage: 'msg',
  text: 'data.content',
  done: { 'data.content': '[DONE]' },
  conversation: { session_id: 'data.session_id' },
  messageId: 'data.message_id',
  sources: 'data.source',
})

/** One window, different wires: each story names an endpoint and the format that it speaks. */
const meta: Meta<{ endpoint: string; format: ChatFormat; seen: RegExp }> = {
  argTypes: { format: { control: false }, seen: { control: false } },
  render: ({ endpoint, format }) => (
    <div style={{ height: '100dvh' }}>
      <ChatWindow key={endpoint} endpoint={endpoint} format={format} title={endpoint} />
    </div>
  ),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
    const answer = await canvas.findByRole('article', { name: 'Assistant' })
    await waitFor(() => expect(answer).toHaveTextContent(args.seen), { timeout: 10_000 })
  },
}
export default meta
type Story = StoryObj<typeof meta>

export const OpenAIStyle: Story = {
  args: { endpoint: '/v1/chat/completions?tokenMs=5', format: openAIChat(), seen: /Sources/ },
}
export const JsonEnvelope: Story = {
  args: { endpoint: '/sse/envelope?tokenMs=5', format: envelope, seen: /Sources/ },
}
export const PlainText: Story = {
  args: { endpoint: '/sse/plain-text?tokenMs=5', format: plainText({ separator: '\n' }), seen: /Sources/ },
}
/** A recording of a Java service in front of a ChatGLM model: ids and `retry:` on every event. */
export const RecordedJavaService: Story = {
  args: { endpoint: '/replay/openai-style?delayMs=40&chunkBytes=64', format: openAIChat(), seen: /尊敬的客户,您好/ },
}
export const RecordedEnvelope: Story = {
  args: { endpoint: '/replay/envelope?delayMs=60&chunkBytes=64', format: envelope, seen: /two years.*Handbook/s },
}
/** HTTP 200, and an error inside: the bubble keeps the words that came and shows the server's own. */
export const RecordedRefusal: Story = {
  args: {
    endpoint: '/replay/envelope-error?delayMs=60&chunkBytes=64',
    format: envelope,
    seen: /Let me.*quota exhausted for today/s,
  },
}
