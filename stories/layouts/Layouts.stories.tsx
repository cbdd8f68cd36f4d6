import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  type ChatOptions,
  ChatWindow,
  type ChatWindowOwnProps,
  ClearContextAction,
  DeleteConversationAction,
  en,
  NewConversationAction,
  openAIChat,
} from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { liveBackend } from '../composer/liveBackend.ts'
import { sampleMessages } from '../composer/sample.ts'
import { Page } from './Page.tsx'

const words = {
  en: {
    title: 'Docs assistant',
    subtitle: 'Answers from our own documentation',
    starters: ['What is Server-Sent Events?', 'How do I use useEventStream?', 'How does the typewriter keep its pace?'],
  },
  'zh-CN': {
    title: '文档助手',
    subtitle: '根据我们的文档回答',
    starters: ['什么是 SSE？', '如何使用 useEventStream？', '打字机效果是怎么实现的？'],
  },
}

type Args = ChatOptions & ChatWindowOwnProps

/** One window: in a box of the page, at its side, or behind a button in its corner. */
const meta: Meta<Args> = {
  component: ChatWindow,
  args: { endpoint: '/v1/chat/completions?tokenMs=5', format: openAIChat(), backend: liveBackend(), avatar: 'S' },
  argTypes: { format: { control: false }, backend: { control: false } },
  render: (args, { globals }) => {
    const isChinese = globals.locale === 'zh-CN'
    return (
      <Page isChinese={isChinese}>
        <ChatWindow {...words[isChinese ? 'zh-CN' : 'en']} {...args} labels={isChinese ? zhCN : en} />
      </Page>
    )
  },
}
export default meta
type Story = StoryObj<Args>

/** W17: a header, a welcome, questions to begin with. */
export const Inline: Story = {
  args: { actions: <ClearContextAction /> },
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
  render: (args, { globals }) => {
    const isChinese = globals.locale === 'zh-CN'
    return <ChatWindow {...words[isChinese ? 'zh-CN' : 'en']} {...args} labels={isChinese ? zhCN : en} />
  },
}

export const Panel: Story = { args: { layout: 'panel' } }

export const Launcher: Story = { args: { layout: 'launcher' } }

/** Opened by the button; the focus goes in, Escape closes and gives it back, an answer that ends meanwhile is counted. */
export const LauncherUnread: Story = {
  args: { layout: 'launcher', endpoint: '/v1/chat/completions?tokenMs=15' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /open chat|打开聊天/i }))
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus())
    await userEvent.keyboard('What is SSE?{Enter}')
    await userEvent.keyboard('{Escape}')
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await canvas.findByRole('button', { name: /1 unread|1 条未读/ }, { timeout: 10_000 })
    await expect(canvas.getByRole('button', { name: /open chat|打开聊天/i })).toHaveFocus()
  },
}

export const LauncherOpen: Story = { args: { layout: 'launcher', defaultOpen: true } }

/** W9: deleted after a confirmation, at the server first. */
export const DeleteConversation: Story = {
  ...Inline,
  args: {
    actions: (
      <>
        <NewConversationAction onClick={() => {}} />
        <ClearContextAction />
        <DeleteConversationAction />
      </>
    ),
    messages: sampleMessages('en'),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /delete conversation|删除对话/i }))
    await userEvent.click(within(canvas.getByRole('alertdialog')).getByRole('button', { name: /^delete$|^删除$/i }))
    await waitFor(() => expect(canvasElement.querySelector('[data-slot="chat-message"]')).toBeNull())
    await expect(canvas.queryByRole('alertdialog')).toBeNull()
  },
}
