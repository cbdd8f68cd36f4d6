import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChatUsageView } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'
import { files, sources, weather } from './sampleParts.ts'
import { exchange, words } from './samples.ts'

/** The pieces of an answer, each as it stands in a conversation. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

/** Folded, with its duration; it is open while it comes. */
export const Reasoning: Story = {
  args: {
    messages: exchange((locale) => [
      { type: 'reasoning', text: words('thought', locale), startedAt: 0, endedAt: 12_000 },
      words('answer', locale),
    ]),
  },
  play: async ({ canvasElement }) => {
    const summary = within(canvasElement).getByText(/Thought for 12 s|已思考 12 秒/)
    await userEvent.click(summary)
    await waitFor(() => expect(summary.closest('details')).toHaveAttribute('open'))
  },
}

export const ToolCalls: Story = {
  args: {
    messages: exchange((locale) => [
      weather({ state: 'output-available', output: { celsius: 21, sky: 'clear' } }),
      weather({ state: 'output-error', errorText: 'The weather service did not answer.', id: 'c2' }),
      weather({ state: 'output-denied', id: 'c3', name: 'send_mail' }),
      words('answer', locale),
    ]),
  },
  play: async ({ canvasElement }) => {
    const [call] = within(canvasElement).getAllByText('get_weather')
    if (call) await userEvent.click(call)
    await expect(await within(canvasElement).findByText(/"celsius": 21/)).toBeVisible()
  },
}

/** Listed below the answer; each opens the dialog. */
export const Sources: Story = {
  args: { messages: exchange((locale) => [words('answer', locale), ...sources(locale)]) },
  play: async ({ canvasElement }) => {
    const [first] = canvasElement.querySelectorAll<HTMLElement>('[data-slot="chat-source"]')
    if (first) await userEvent.click(first)
    const dialog = await within(canvasElement).findByRole('dialog')
    await expect(within(dialog).getAllByRole('listitem')).toHaveLength(6)
    await expect(within(dialog).getAllByRole('link')).toHaveLength(5)
  },
}

export const Files: Story = {
  args: { messages: exchange((locale) => [...files(locale), words('answer', locale)]) },
}

/** Tokens are shown where `components.usage` is given. */
export const Usage: Story = {
  args: {
    components: { usage: ChatUsageView },
    messages: exchange(undefined, { usage: { inputTokens: 1204, outputTokens: 356 } }),
  },
}
