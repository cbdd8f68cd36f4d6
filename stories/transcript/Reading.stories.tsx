import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { conversation } from './conversations.ts'
import { LateImageText } from './LateImageText.tsx'
import { TranscriptStory } from './TranscriptStory.tsx'

/** What the view does while an answer grows: it follows, holds the question, or leaves the reader alone. */
const meta: Meta<typeof TranscriptStory> = {
  component: TranscriptStory,
  args: { messages: () => conversation(8), question: 'How do I use useEventStream?' },
  render: (args, { globals }) => <TranscriptStory {...args} isChinese={globals.locale === 'zh-CN'} />,
}
export default meta
type Story = StoryObj<typeof TranscriptStory>

const log = (element: HTMLElement) => within(element).getByRole('log')
const distance = ({ scrollHeight, clientHeight, scrollTop }: Element) => scrollHeight - clientHeight - scrollTop
const button = (element: HTMLElement) => element.querySelector<HTMLElement>('[data-slot="chat-scroll-to-end"]')

export const Following: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(log(canvasElement).scrollTop).toBeGreaterThan(100))
    await waitFor(() => expect(distance(log(canvasElement))).toBeLessThan(9))
  },
}

/** Scrolled up, the line stays; the button counts the answers that begin below. */
export const FreeWithUnread: Story = {
  args: { query: 'firstTokenMs=1200&tokenMs=10' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(distance(log(canvasElement))).toBeLessThan(9))
    log(canvasElement).scrollTop -= 300
    await waitFor(() => expect(button(canvasElement)).toHaveTextContent('1'), { timeout: 5000 })
  },
}

export const BackByButton: Story = {
  play: async (context) => {
    await FreeWithUnread.play?.(context)
    await userEvent.click(button(context.canvasElement) as HTMLElement)
    await waitFor(() => expect(button(context.canvasElement)).toBeNull())
  },
  args: { query: 'firstTokenMs=1200&tokenMs=10' },
}

/** `follow="question"`: the answer grows below its question, and nothing moves. */
export const QuestionAtTop: Story = {
  args: { follow: 'question' },
  play: async ({ canvasElement }) => {
    const view = log(canvasElement).getBoundingClientRect()
    const questions = () => within(canvasElement).getAllByRole('article', { name: /^(You|我)/ })
    const last = () => questions()[questions().length - 1]?.getBoundingClientRect().top ?? 0
    await waitFor(() => expect(Math.abs(last() - view.top - 16)).toBeLessThan(4))
  },
}

/** Pictures come two seconds late, above and below: what is read stays where it is. */
export const LateImages: Story = {
  args: { components: { text: LateImageText } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('img[src]')).not.toBeNull(), { timeout: 5000 })
    await waitFor(() => expect(distance(log(canvasElement))).toBeLessThan(9))
  },
}
