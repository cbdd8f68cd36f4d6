import type { Meta, StoryObj } from '@storybook/react-vite'
import { openAIChat } from '@streamside/chat'
import { envelope } from './envelope.ts'
import { type LiveFormatArgs, liveFormatMeta } from './LiveFormat.tsx'

/** What real systems sent, played again. */
const meta: Meta<LiveFormatArgs> = { ...liveFormatMeta }
export default meta
type Story = StoryObj<typeof meta>

/** A Java service in front of a ChatGLM model: ids and `retry:` on every event. */
export const JavaService: Story = {
  args: { endpoint: '/replay/openai-style?delayMs=40&chunkBytes=64', format: openAIChat(), seen: /尊敬的客户,您好/ },
}
export const Envelope: Story = {
  args: { endpoint: '/replay/envelope?delayMs=60&chunkBytes=64', format: envelope, seen: /two years.*Handbook/s },
}
/** HTTP 200, and an error inside: the bubble keeps the words that came and shows the server's own. */
export const Refusal: Story = {
  args: {
    endpoint: '/replay/envelope-error?delayMs=60&chunkBytes=64',
    format: envelope,
    seen: /Let me.*quota exhausted for today/s,
  },
}
