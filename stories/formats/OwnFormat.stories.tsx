import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ChatFormat } from '@streamside/chat'
import { type LiveFormatArgs, liveFormatMeta } from './LiveFormat.tsx'

/** What the endpoint sends as lines of text, in capitals: a format is two functions. */
const shouting: ChatFormat = {
  name: 'shouting',
  request: ({ question }) => ({ body: { message: question } }),
  createDecoder: () => ({ event: ({ data }) => [{ type: 'text', text: `${data.toUpperCase()}\n` }] }),
}

/** One's own format, where none of ours fits. */
const meta: Meta<LiveFormatArgs> = { ...liveFormatMeta }
export default meta

export const Shouting: StoryObj<typeof meta> = {
  args: { endpoint: '/sse/plain-text?tokenMs=5', format: shouting, seen: /TEXT\/EVENT-STREAM/ },
}
