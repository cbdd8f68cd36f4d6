import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  type ChatOptions,
  ChatWindow,
  type ChatWindowOwnProps,
  ClearContextAction,
  en,
  openAIChat,
} from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { liveBackend } from './liveBackend.ts'
import { sampleMessages } from './sample.ts'

type Args = ChatOptions & ChatWindowOwnProps

/** Where one writes: every state of it, with the live endpoint behind. */
const meta: Meta<Args> = {
  component: ChatWindow,
  args: { endpoint: '/v1/chat/completions?tokenMs=5', format: openAIChat(), backend: liveBackend() },
  argTypes: { format: { control: false }, backend: { control: false } },
  decorators: [(Story) => <div style={{ height: '100dvh' }}>{Story()}</div>],
  render: (args, { globals }) => (
    <ChatWindow {...args} labels={globals.locale === 'zh-CN' ? zhCN : en} messages={sampleMessages(globals.locale)} />
  ),
}
export default meta
type Story = StoryObj<Args>

const textFile = (name: string, size = 2400) => new File(['x'.repeat(size)], name, { type: 'text/plain' })

async function attach(canvasElement: HTMLElement, files: File[]): Promise<void> {
  const picker = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, files)
}

/** It grows with its words to a limit, then scrolls. */
export const Growing: Story = {
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole('textbox')
    const height = input.clientHeight
    await userEvent.type(input, 'One line{Shift>}{Enter}{/Shift}two{Shift>}{Enter}{/Shift}three')
    await expect(input.clientHeight).toBeGreaterThan(height)
    await expect(canvasElement.querySelectorAll('[data-slot="chat-message"]')).toHaveLength(4)
  },
}

/** W18: files go to the server while one writes; the question waits for them. */
export const Attachments: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#7aa7ff"/></svg>'
    await attach(canvasElement, [
      textFile('delivery-note-2026-11.txt'),
      new File([svg], 'plan.svg', { type: 'image/svg+xml' }),
    ])
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-status="ready"]')).toHaveLength(2))
    await userEvent.type(canvas.getByRole('textbox'), 'What is in these?')
  },
}

/** Too large, of another kind, too many: each says so. */
export const RefusedFiles: Story = {
  args: { attachments: { accept: '.txt,image/*', maxBytes: 5000, maxCount: 2 } },
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
    // Dropped and pasted files do not obey the picker's filter either.
    picker?.removeAttribute('accept')
    const zip = new File(['zip'], 'archive.zip', { type: 'application/zip' })
    await attach(canvasElement, [textFile('note.txt'), textFile('large.txt', 6000), zip])
    await expect(await within(canvasElement).findByText(/large\.txt.*5/)).toBeVisible()
    await expect(within(canvasElement).getByText(/archive\.zip/)).toBeVisible()
  },
}

/** The server refuses: try again, or take it out. */
export const UploadFailed: Story = {
  args: { backend: liveBackend({ fault: '500' }) },
  play: async ({ canvasElement }) => {
    await attach(canvasElement, [textFile('note.txt')])
    await within(canvasElement).findByText(/could not be uploaded|上传失败/)
    await expect(within(canvasElement).getByRole('button', { name: /^Send$|^发送$/ })).toBeDisabled()
  },
}

/** W5: what may follow is asked for after the answer, and offered. */
export const Suggestions: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'What is SSE?{Enter}')
    const chips = await canvas.findByRole('list', { name: /suggested|推荐/i }, { timeout: 10_000 })
    await expect(within(chips).getAllByRole('button')).toHaveLength(3)
  },
}

/** Questions asked while an answer runs wait their turn. */
export const Queue: Story = {
  args: { endpoint: '/v1/chat/completions?tokenMs=300', whileBusy: 'queue' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const input = canvas.getByRole('textbox')
    await userEvent.type(input, 'What is SSE?{Enter}')
    await userEvent.type(input, 'And what is a cursor?{Enter}')
    await userEvent.type(input, 'Does it work with Bootstrap?{Enter}')
    const queue = await canvas.findByRole('list', { name: /next|接下来/ })
    await expect(within(queue).getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(within(queue).getAllByRole('button')[1] as HTMLElement)
    await expect(within(queue).getAllByRole('listitem')).toHaveLength(1)
  },
}

export const Disabled: Story = { args: { disabled: true, placeholder: 'This conversation is closed' } }

/** What failed beside an answer is undone, and said. */
export const FailedAction: Story = {
  args: { backend: { clearContext: () => Promise.reject(new Error('No.')) } },
  render: (args, { globals }) => {
    const labels = globals.locale === 'zh-CN' ? zhCN : en
    const messages = sampleMessages(globals.locale)
    return <ChatWindow {...args} labels={labels} messages={messages} actions={<ClearContextAction />} />
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /clear context|清除上下文/i }))
    await canvas.findByText(/could not be cleared|未能清除/)
    await userEvent.click(canvas.getByRole('button', { name: /dismiss|关闭提示/i }))
    await waitFor(() => expect(canvas.queryByText(/could not be cleared|未能清除/)).toBeNull())
  },
}
