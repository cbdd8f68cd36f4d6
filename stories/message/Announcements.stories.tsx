import type { Meta, StoryObj } from '@storybook/react-vite'
import { recordAnnouncements } from '@streamside/chat/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Conversation, localeOf } from './Conversation.tsx'

/** What a screen reader is told of an answer, by policy: never word by word. */
const meta: Meta<typeof Conversation> = {
  component: Conversation,
  args: { query: 'tokenMs=4' },
  render: (args, { globals }) => <Conversation {...args} locale={localeOf(globals)} />,
}
export default meta
type Story = StoryObj<typeof Conversation>

/** Asks, and lists what was said until the answer was complete. */
async function heard(canvasElement: HTMLElement): Promise<readonly string[]> {
  const recording = recordAnnouncements(canvasElement)
  await userEvent.type(within(canvasElement).getByRole('textbox'), 'What is SSE?{Enter}')
  await waitFor(() => expect(recording.list().at(-1)).toMatch(/Answer complete|回答完毕/), { timeout: 15_000 })
  recording.stop()
  return recording.list()
}

/** Its sentences, several at once when they come fast. */
export const Sentence: Story = {
  args: { announce: 'sentence' },
  play: async ({ canvasElement }) => {
    const said = await heard(canvasElement)
    await expect(said.length).toBeLessThan(12)
    await expect(said.join(' ')).toContain('Server-Sent Events')
  },
}

/** The whole of it, once it is complete. */
export const Complete: Story = {
  args: { announce: 'complete' },
  play: async ({ canvasElement }) => void expect(await heard(canvasElement)).toHaveLength(3),
}

/** That it began, and how it ended. */
export const Status: Story = {
  args: { announce: 'status' },
  play: async ({ canvasElement }) => {
    const said = (await heard(canvasElement)).join(' ')
    await expect(said).toMatch(/Thinking… The answer begins. Answer complete.|正在思考… 开始回答。 回答完毕。/)
  },
}
