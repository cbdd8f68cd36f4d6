import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatWindow, en, openAIChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const ENDPOINT = '/v1/chat/completions'

/** What an answer can come to. Each story asks the real endpoint, and the endpoint misbehaves as its address says. */
const meta: Meta<typeof ChatWindow> = {
  component: ChatWindow,
  args: { endpoint: ENDPOINT, format: openAIChat({ model: 'docs-assistant' }) },
  argTypes: { format: { control: false } },
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
  render: (args, { globals }) => <ChatWindow {...args} labels={globals.locale === 'zh-CN' ? zhCN : en} />,
}
export default meta
type Story = StoryObj<typeof ChatWindow>

const at = (query: string): Story => ({ args: { endpoint: `${ENDPOINT}?${query}` } as Story['args'] & object })

async function askAndSee(canvasElement: HTMLElement, status: string): Promise<HTMLElement> {
  const canvas = within(canvasElement)
  await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
  const answer = await canvas.findByRole('article', { name: /assistant|助手/i })
  await waitFor(() => expect(answer).toHaveAttribute('data-status', status), { timeout: 10_000 })
  return answer
}

export const Waiting: Story = {
  ...at('firstTokenMs=60000'),
  play: async ({ canvasElement }) => void (await askAndSee(canvasElement, 'waiting')),
}

export const Streaming: Story = {
  ...at('tokenMs=200'),
  play: async ({ canvasElement }) => void (await askAndSee(canvasElement, 'streaming')),
}

export const StoppedByUser: Story = {
  ...at('firstTokenMs=0&tokenMs=100'),
  play: async ({ canvasElement }) => {
    const answer = await askAndSee(canvasElement, 'streaming')
    await waitFor(() => expect(answer.textContent).toMatch(/\w{3}/))
    await userEvent.click(within(canvasElement).getByRole('button', { name: /stop|停止/i }))
    await expect(answer).toHaveAttribute('data-status', 'stopped')
  },
}

export const TooManyQuestions: Story = {
  ...at('fault=429&retryAfter=1'),
  play: async ({ canvasElement }) => void (await askAndSee(canvasElement, 'failed')),
}

export const SignedOut: Story = {
  ...at('fault=html'),
  play: async ({ canvasElement }) => void (await askAndSee(canvasElement, 'failed')),
}

export const BrokenOff: Story = {
  ...at('fault=drop&after=20&firstTokenMs=0&tokenMs=10'),
  play: async ({ canvasElement }) => void (await askAndSee(canvasElement, 'failed')),
}
