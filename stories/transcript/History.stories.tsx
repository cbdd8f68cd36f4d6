import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ChatBackend } from '@streamside/chat'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { conversation, overDays } from './conversations.ts'
import { TranscriptStory } from './TranscriptStory.tsx'

/** What was said before: days, older messages, very many of them. */
const meta: Meta<typeof TranscriptStory> = {
  component: TranscriptStory,
  render: (args, { globals }) => <TranscriptStory {...args} isChinese={globals.locale === 'zh-CN'} />,
}
export default meta
type Story = StoryObj<typeof TranscriptStory>

const all = conversation(120)
const PAGE = 20
const newest = () => all.slice(-PAGE)

/** A server that has a hundred older ones, a page at a time. */
const loadOlder: ChatBackend['loadOlder'] = async ({ before }) => {
  await new Promise((resolve) => setTimeout(resolve, 300))
  const to = all.findIndex(({ id }) => id === before?.id)
  return { messages: all.slice(Math.max(0, to - PAGE), to), hasMore: to > PAGE }
}

export const Days: Story = {
  args: { messages: overDays },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^(Yesterday|昨天)$/)).toBeVisible()
  },
}

/** Scroll up: they come before the top is reached, and what is read keeps its place. */
export const OlderMessages: Story = {
  args: { messages: newest, backend: { loadOlder } },
  play: async ({ canvasElement }) => {
    const articles = () => within(canvasElement).getAllByRole('article').length
    await waitFor(() => expect(articles()).toBe(PAGE))
    const log = within(canvasElement).getByRole('log')
    // Not before it stands at the end.
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(0))
    log.scrollTop = 0
    await waitFor(() => expect(articles()).toBeGreaterThan(PAGE), { timeout: 5000 })
  },
}

export const OlderMessagesFailed: Story = {
  args: { messages: newest, backend: { loadOlder: () => Promise.reject(new Error('HTTP 503')) } },
  play: async ({ canvasElement }) => {
    const log = within(canvasElement).getByRole('log')
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(0))
    log.scrollTop = 0
    await userEvent.hover(await within(canvasElement).findByRole('button', { name: /^(Try again|重试)$/ }))
  },
}

/** The last ones are there at once; the words of all follow, so that the browser's search finds each. */
export const TenThousandMessages: Story = {
  args: { messages: () => conversation(10_000) },
  // The other stories have the same parts; axe would look at a hundred thousand nodes.
  parameters: { a11y: { test: 'off' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/\(10000\)/)).toBeVisible()
    await waitFor(() => expect(canvasElement.querySelector('[data-stage="blank"]')).toBeNull(), { timeout: 15_000 })
    await expect(canvasElement.textContent).toContain('(1)')
  },
}
