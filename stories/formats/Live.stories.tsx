import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  anthropicMessages,
  autoDetect,
  ollama,
  openAIChat,
  openAIResponses,
  plainText,
  uiMessageStream,
} from '@streamside/chat'
import { envelope } from './envelope.ts'
import { type LiveFormatArgs, liveFormatMeta } from './LiveFormat.tsx'

/** One window, every wire: each story names an endpoint and the format that it speaks. */
const meta: Meta<LiveFormatArgs> = { ...liveFormatMeta }
export default meta
type Story = StoryObj<typeof meta>

const seen = /text\/event-stream/

export const OpenAIChat: Story = {
  args: { endpoint: '/v1/chat/completions?tokenMs=2&with=reasoning', format: openAIChat(), seen },
}
export const OpenAIResponses: Story = {
  args: { endpoint: '/v1/responses?tokenMs=2&with=reasoning,sources', format: openAIResponses(), seen },
}
export const AnthropicMessages: Story = {
  args: { endpoint: '/v1/messages?tokenMs=2&with=reasoning,sources', format: anthropicMessages(), seen },
}
/** The server runs its own tools and cites its sources. */
export const UIMessageStream: Story = {
  args: { endpoint: '/ui/chat?tokenMs=2&with=reasoning,tools', format: uiMessageStream(), seen },
}
export const Ollama: Story = {
  args: { endpoint: '/ollama/api/chat?tokenMs=2&with=reasoning', format: ollama(), seen },
}
export const JsonEnvelope: Story = { args: { endpoint: '/sse/envelope?tokenMs=2', format: envelope, seen } }
export const PlainText: Story = {
  args: { endpoint: '/sse/plain-text?tokenMs=2', format: plainText({ separator: '\n' }), seen },
}
/** The words themselves, without events: FastAPI's `StreamingResponse`, the AI SDK's text stream. */
export const BareText: Story = {
  args: { endpoint: '/text-stream?tokenMs=2', format: plainText({ framing: 'text' }), seen },
}
/** It asks as OpenAI does, and finds out by the first event what came. */
export const AutoDetect: Story = {
  args: { endpoint: '/sse/spring?tokenMs=2', format: autoDetect({ request: openAIChat().request }), seen },
}
/** The same endpoint with streaming switched off: one piece of JSON. */
export const InOnePiece: Story = {
  args: { endpoint: '/v1/messages?stream=false', format: anthropicMessages(), seen },
}
