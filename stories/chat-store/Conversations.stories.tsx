import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  ChatWindow,
  ConversationList,
  createConversations,
  en,
  indexedDBStorage,
  memoryStorage,
  openAIChat,
  useConversations,
} from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'

interface Args {
  /** Where they are kept: with IndexedDB a reload of this page finds them again. */
  storage: 'memory' | 'IndexedDB'
}

/** A list of conversations: each has a chat of its own, whose answer goes on while another one is read. */
function Assistants({ storage, labels }: Args & { labels: typeof en }) {
  const [conversations] = useState(() =>
    createConversations({
      storage: storage === 'memory' ? memoryStorage() : indexedDBStorage({ name: 'stories' }),
      chat: { endpoint: '/sse/resumable?tokenMs=5', format: openAIChat(), resume: 'last-event-id' },
    }),
  )
  const { chat } = useConversations(conversations)
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', height: '100dvh' }}>
      <ConversationList conversations={conversations} labels={labels} style={{ flex: '1 1 14rem', height: 'auto' }} />
      <div style={{ flex: '3 1 20rem', minHeight: 'min(28rem, 100%)', minWidth: 0 }}>
        {chat ? (
          <ChatWindow key={chat.id} chat={chat} labels={labels} />
        ) : (
          <button type="button" style={{ margin: '1rem' }} onClick={() => conversations.create()}>
            {labels.conversations?.newConversation ?? 'New conversation'}
          </button>
        )}
      </div>
    </div>
  )
}

const meta: Meta<Args> = {
  args: { storage: 'memory' },
  argTypes: { storage: { control: 'radio', options: ['memory', 'IndexedDB'] } },
  render: (args, { globals }) => (
    <Assistants key={args.storage} {...args} labels={globals.locale === 'zh-CN' ? zhCN : en} />
  ),
}
export default meta
type Story = StoryObj<Args>

/** Ask, begin another conversation while the answer comes, and see it marked as unread when it has landed. */
export const InTheBackground: Story = {
  async play({ canvasElement, userEvent, globals }) {
    const canvas = within(canvasElement)
    const labels = globals.locale === 'zh-CN' ? zhCN : en
    const [create] = await canvas.findAllByRole('button', { name: labels.conversations?.newConversation ?? /new/i })
    if (!create) throw new Error('there is no button')
    await userEvent.click(create)
    await userEvent.type(await canvas.findByRole('textbox', { name: labels.message }), 'What is SSE?{Enter}')
    await userEvent.click(create)
    await waitFor(() => expect(canvasElement.querySelector('[data-unread]')).toHaveTextContent('What is SSE?'), {
      timeout: 12_000,
    })
  },
}

export const OverReloads: Story = { args: { storage: 'IndexedDB' } }
