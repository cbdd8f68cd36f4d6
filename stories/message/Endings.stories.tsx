import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ChatError } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'
import { exchange } from './samples.ts'

const failed = (error: Partial<ChatError>) =>
  exchange(() => [], {
    status: 'failed',
    error: { code: 'http-status', message: '', advice: '', retryable: true, atMs: Date.now(), ...error },
  })

/** How an answer can end, and what the reader can do then. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

/** The button counts down what the server asked to wait, and is pressed in vain until then. */
export const TooManyQuestions: Story = {
  args: {
    messages: failed({ status: 429, retryAfterMs: 90_000, message: 'HTTP 429', requestId: 'req_8f3a' }),
  },
  play: async ({ canvasElement }) => {
    const button = await within(canvasElement).findByRole('button', { name: /Try again in 1 min|1 分 \d+ 秒后可重试/ })
    await userEvent.click(button)
    await expect(within(canvasElement).getAllByRole('article')[1]).toHaveAttribute('data-status', 'failed')
  },
}

/** Asked again by itself when the network is back. */
export const Offline: Story = {
  args: { messages: failed({ code: 'offline', message: 'The device is offline.' }) },
  play: async ({ canvasElement }) => {
    const status = () => canvasElement.querySelector('[data-role="assistant"]')?.getAttribute('data-status')
    // Again, if the message does not listen yet.
    await waitFor(() => {
      window.dispatchEvent(new Event('online'))
      expect(status()).not.toBe('failed')
    })
    // How much it says depends on what the docs hold.
    await waitFor(() => expect(status()).toMatch(/^(streaming|done)$/), { timeout: 15_000 })
  },
}

export const SignedOut: Story = { args: { messages: failed({ status: 401 }) } }
export const ServerFailed: Story = {
  args: { messages: failed({ status: 502, message: 'HTTP 502', advice: 'The server failed, or a proxy before it.' }) },
}
/** The server's own words, and what came before them. */
export const ServerRefused: Story = {
  args: {
    messages: exchange(undefined, {
      status: 'failed',
      error: {
        code: 'server-error',
        message: 'The quota of today is used up.',
        advice: '',
        retryable: true,
        atMs: 0,
        serverCode: 1301,
      },
    }),
  },
}
export const Stopped: Story = { args: { messages: exchange(undefined, { status: 'stopped' }) } }

/** Cut by its length: one press asks for the rest. */
export const LengthReached: Story = {
  args: { messages: exchange(undefined, { finishReason: 'length' }) },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^(Continue|继续)$/ }))
    await waitFor(() => expect(within(canvasElement).getAllByRole('article')).toHaveLength(4))
  },
}
