import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ChatBackend, ChatLogView, keepLogs } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'
import { exchange } from './samples.ts'

const taken: ChatBackend = { feedback: async () => undefined }
const refused: ChatBackend = { feedback: () => Promise.reject(new Error('HTTP 503')) }

/** What one can do with a message. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  args: { messages: exchange(), options: { backend: taken } },
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>
const canvas = (element: HTMLElement) => within(element)

/** Thumbs up is given at once. */
export const GoodAnswer: Story = {
  play: async ({ canvasElement }) => {
    const thumb = await canvas(canvasElement).findByRole('button', { name: /Good answer|回答得好/ })
    await userEvent.click(thumb)
    await expect(thumb).toHaveAttribute('aria-pressed', 'true')
  },
}

/** Thumbs down asks for a reason. */
export const BadAnswer: Story = {
  play: async ({ canvasElement }) => {
    const thumb = await canvas(canvasElement).findByRole('button', { name: /Bad answer|回答得不好/ })
    await userEvent.click(thumb)
    const dialog = within(await canvas(canvasElement).findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: /Out of date|信息过时/ }))
    await userEvent.type(dialog.getByRole('textbox'), 'It is three years now.')
  },
}

/** Shown at once, and undone when the server refuses. */
export const FeedbackRefused: Story = {
  args: { options: { backend: refused } },
  play: async ({ canvasElement }) => {
    const thumb = await canvas(canvasElement).findByRole('button', { name: /Good answer|回答得好/ })
    await userEvent.click(thumb)
    await waitFor(() => expect(thumb).toHaveAttribute('aria-pressed', 'false'))
    await expect(canvasElement.querySelector('[data-slot="chat-notice"]')).toBeVisible()
  },
}

/** A question is edited in its place; what was there stays as a version. */
export const EditQuestion: Story = {
  args: { query: 'tokenMs=0&firstTokenMs=0' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await canvas(canvasElement).findByRole('button', { name: /^(Edit|编辑)$/ }))
    const field = await canvas(canvasElement).findByRole('textbox', { name: /Edit your question|编辑问题/ })
    await userEvent.clear(field)
    await userEvent.type(field, 'What is SSE?{Enter}')
    await waitFor(
      () => expect(canvasElement.querySelector('[data-status="done"] [data-action="regenerate"]')).toBeVisible(),
      {
        timeout: 15_000,
      },
    )
    await userEvent.click(canvas(canvasElement).getByRole('button', { name: /Previous version|上一个版本/ }))
    await expect(await canvas(canvasElement).findByText('1/2')).toBeVisible()
  },
}

/** What is done less often. */
export const More: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await canvas(canvasElement).findByRole('button', { name: /^(More|更多)$/ }))
    await expect(await canvas(canvasElement).findByRole('menuitem', { name: /plain text|纯文本/ })).toHaveFocus()
  },
}

/** The raw events behind an answer, where `logs` keeps them and `components.log` shows them. */
export const Log: Story = {
  args: {
    messages: () => [],
    components: { log: ChatLogView },
    options: { logs: keepLogs() },
    query: 'tokenMs=2&with=reasoning',
  },
  play: async ({ canvasElement }) => {
    await userEvent.type(canvas(canvasElement).getByRole('textbox'), 'What is SSE?{Enter}')
    await waitFor(
      () => expect(canvasElement.querySelector('[data-status="done"][data-role="assistant"]')).toBeTruthy(),
      {
        timeout: 10_000,
      },
    )
    await userEvent.click(
      canvas(canvasElement)
        .getAllByRole('button', { name: /^(More|更多)$/ })
        .at(-1) as HTMLElement,
    )
    await userEvent.click(await canvas(canvasElement).findByRole('menuitem', { name: /log|日志/ }))
    const dialog = within(await canvas(canvasElement).findByRole('dialog'))
    const list = dialog.getByRole('listbox')
    list.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect(dialog.getByText(/^(Decoded|解析结果)$/)).toBeVisible()
  },
}
