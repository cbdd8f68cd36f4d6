import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatWindow, createChat, en, memoryStorage, openAIChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'

const storage = memoryStorage()

/** One conversation kept under an id. "Reload" throws the chat away and makes a new one over the same storage. */
function Reloading({ endpoint, labels = en }: { endpoint: string; labels?: typeof en }) {
  const open = () => createChat({ endpoint, format: openAIChat(), id: endpoint, storage, resume: 'last-event-id' })
  const [chat, setChat] = useState(open)
  function reload() {
    chat.close()
    setChat(open)
  }
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100dvh' }}>
      <button type="button" onClick={reload} style={{ alignSelf: 'start', margin: '0.5rem' }}>
        Reload
      </button>
      <ChatWindow chat={chat} labels={labels} style={{ flex: 1, minHeight: 0 }} />
    </div>
  )
}

const meta: Meta<typeof Reloading> = {
  component: Reloading,
  args: { endpoint: '/sse/resumable?tokenMs=5' },
  render: (args, { globals }) => <Reloading {...args} labels={globals.locale === 'zh-CN' ? zhCN : en} />,
}
export default meta

/** What was said is there again. */
export const StillThere: StoryObj<typeof Reloading> = {
  async play({ canvasElement, userEvent }) {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
    const answers = () => canvasElement.querySelectorAll('[data-role="assistant"][data-status="done"]')
    await waitFor(() => expect(answers()).toHaveLength(1), { timeout: 15_000 })
    await userEvent.click(canvas.getByRole('button', { name: 'Reload' }))
    await waitFor(() => expect(answers()).toHaveLength(1), { timeout: 5_000 })
  },
}
