import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatWindow, en, openAIChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const starters = {
  en: ['What is Server-Sent Events?', 'How do I use useEventStream?', 'How does the typewriter keep its pace?'],
  'zh-CN': ['什么是 SSE？', '如何使用 useEventStream？', '打字机效果是怎么实现的？'],
}

/** A real chat: the endpoint answers on this origin, from the documentation of the kit itself. */
const meta: Meta<typeof ChatWindow> = {
  component: ChatWindow,
  // The window itself is the first thing that opens, not a page about it.
  tags: ['!autodocs'],
  args: { endpoint: '/v1/chat/completions', format: openAIChat({ model: 'docs-assistant' }) },
  argTypes: { format: { control: false } },
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
}
export default meta

type Story = StoryObj<typeof ChatWindow>

export const Live: Story = {
  render: (args, { globals }) => {
    const isChinese = globals.locale === 'zh-CN'
    const words = isChinese ? zhCN : en
    return <ChatWindow {...args} labels={words} starters={starters[isChinese ? 'zh-CN' : 'en']} />
  },
}

/** The same, asked by the test run: it is not in the sidebar, where a reader asks. */
export const LiveAnswer: Story = {
  ...Live,
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
    const answer = await canvas.findByRole('article', { name: /assistant|助手/i })
    await waitFor(() => expect(answer.textContent?.length).toBeGreaterThan(80), { timeout: 10_000 })
  },
}
