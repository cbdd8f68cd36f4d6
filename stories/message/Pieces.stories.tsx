import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ChatComponents, ConfirmDialog, type DataPart, en, type ToolPart } from '@streamside/chat'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'
import { weather } from './sampleParts.ts'
import { exchange, words } from './samples.ts'

/** A tool's result and data of the app's own, drawn by the app. */
const own: ChatComponents = {
  tools: {
    get_weather: ({ part }: { part: ToolPart }) => <p>☀ {JSON.stringify(part.output)}</p>,
  },
  data: {
    progress: ({ part }: { part: DataPart }) => <progress aria-label={part.name} max={1} value={Number(part.data)} />,
  },
  icons: { copy: () => <span aria-hidden="true">⎘</span> },
}

/** Pieces that can be replaced, and pieces for your own. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

export const Replaced: Story = {
  args: {
    components: own,
    messages: exchange((locale) => [
      { type: 'data', name: 'progress', data: 0.7 },
      weather({ state: 'output-available', output: 21 }),
      words('answer', locale),
    ]),
  },
  play: async ({ canvasElement }) => void expect(within(canvasElement).getByRole('progressbar')).toBeVisible(),
}

/** What was said before is no longer sent. */
export const ContextCleared: Story = {
  args: { messages: exchange(undefined, { endsContext: true }) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-slot="chat-context-divider"]')).toBeVisible()
  },
}

/** Asks before what cannot be undone: the focus begins on the way out. */
export const Confirmation: Story = {
  args: { messages: exchange(), components: { actions: DeleteAction } },
  play: async ({ canvasElement }) => {
    const [button] = within(canvasElement).getAllByRole('button', { name: 'Delete' })
    if (button) await userEvent.click(button)
    const dialog = await within(canvasElement).findByRole('alertdialog')
    await waitFor(() => expect(within(dialog).getByText(/^(Cancel|取消)$/)).toHaveFocus())
  },
}

function DeleteAction() {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <button type="button" data-slot="chat-button" onClick={() => setAsking(true)}>
        Delete
      </button>
      {isAsking && (
        <ConfirmDialog
          title={`${en.deleteConversation}?`}
          confirmLabel="Delete"
          danger
          onConfirm={() => {}}
          onClose={() => setAsking(false)}
        >
          {en.deleteConversationText}
        </ConfirmDialog>
      )}
    </>
  )
}
