import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { EnvelopeDesk } from './EnvelopeDesk.tsx'
import { ExpiredToken } from './ExpiredToken.tsx'
import { NoticesBesideChat } from './NoticesBesideChat.tsx'
import { QuotationDesk } from './QuotationDesk.tsx'

/** Whole journeys against the live endpoint, each by keyboard alone. */
const meta: Meta = {}
export default meta
type Story = StoryObj

const LONG = { timeout: 25_000 }
const message = (canvas: ReturnType<typeof within>) => canvas.findByRole('textbox', { name: /^(Message|消息)$/ })
const answers = (canvas: ReturnType<typeof within>) =>
  canvas.findAllByRole('article', { name: /^(Assistant|助手)$/ }, LONG)
const until = (element: HTMLElement, status: string) =>
  waitFor(() => expect(element).toHaveAttribute('data-status', status), LONG)

/** A company's own JSON: sources open, what may follow is asked, and the session is given back. */
export const EnvelopeWithSources: Story = {
  render: (_, { globals }) => <EnvelopeDesk locale={globals.locale} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    ;(await message(canvas)).focus()
    await userEvent.keyboard('What is SSE?{Enter}')
    const [first] = await answers(canvas)
    await until(first as HTMLElement, 'done')
    await expect(first?.querySelector('[data-slot="chat-sources"]')).toBeVisible()
    const chips = await canvas.findByRole('list', { name: /^(Suggested questions|推荐问题)$/ }, LONG)
    within(chips).getAllByRole('button')[1]?.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(async () => expect(await answers(canvas)).toHaveLength(2), LONG)
    const [, second] = await answers(canvas)
    await until(second as HTMLElement, 'done')
    // The server knows the session again, and the focus is where one goes on.
    await expect(canvas.getByTestId('session')).toHaveTextContent(/\S/)
    await expect(await message(canvas)).toHaveFocus()
  },
}

/** Notices by GET beside a chat by POST: a question about a notice, while more arrive. */
export const LiveNotices: Story = {
  render: (_, { globals }) => <NoticesBesideChat locale={globals.locale} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const feed = within(canvas.getByRole('list', { name: 'Notices' }))
    const notices = await feed.findAllByRole('button', {}, LONG)
    notices[0]?.focus()
    await userEvent.keyboard('{Enter}')
    const [answer] = await answers(canvas)
    await until(answer as HTMLElement, 'done')
    await waitFor(() => expect(feed.getAllByRole('button').length).toBeGreaterThan(2), LONG)
  },
}

/** An assistant is chosen from the list, and a quotation is made in three steps. */
export const QuotationInSteps: Story = {
  render: (_, { globals }) => <QuotationDesk locale={globals.locale} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const list = within(canvas.getByRole('navigation'))
    const lines = await list.findAllByRole('button', { name: /^(Orders|报价助手)(?!：)/ })
    lines[0]?.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(canvas.getByRole('heading', { name: '报价助手' })).toBeVisible())
    canvas.getByRole('button', { name: /^(Quotation|报价)$/ }).focus()
    await userEvent.keyboard('{Enter}')
    const product = await canvas.findByRole('combobox')
    await userEvent.selectOptions(product, 'Sensor')
    await userEvent.tab()
    await userEvent.keyboard('12{Enter}')
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'China' })).toHaveFocus())
    await userEvent.keyboard(' ')
    canvas.getByRole('button', { name: /^(Next|下一步)$/ }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: /^Company/ })).toHaveFocus())
    await userEvent.keyboard('Example')
    await userEvent.tab()
    await userEvent.keyboard('ada@example.com{Enter}')
    const all = await answers(canvas)
    await waitFor(() => expect(canvasElement.textContent).toMatch(/12.*Sensor/s), LONG)
    await expect(all.length).toBeGreaterThan(2)
    await waitFor(() => expect(canvas.getAllByRole('article').at(-1)).toHaveAttribute('data-status', 'done'), LONG)
    await expect(canvas.getAllByText(/^(Submitted|已提交)$/)).toHaveLength(3)
  },
}

/** Stopped half-way, asked again, and broken off and resumed where it was. */
export const StopAndResume: Story = {
  render: (_, { globals }) => (
    <EnvelopeDesk locale={globals.locale} resumable endpoint="/sse/resumable?fault=drop&after=8&times=1&tokenMs=15" />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    ;(await message(canvas)).focus()
    await userEvent.keyboard('What is SSE?{Enter}')
    const [answer] = await answers(canvas)
    // The connection breaks after eight events and goes on by itself, without a second question.
    await until(answer as HTMLElement, 'done')
    await userEvent.keyboard('How does the typewriter work?{Enter}')
    const second = (await waitFor(async () => {
      const all = await answers(canvas)
      expect(all).toHaveLength(2)
      return all[1]
    }, LONG)) as HTMLElement
    await until(second, 'streaming')
    const stop = canvas.getByRole('button', { name: /^(Stop|停止)$/ })
    stop.focus()
    await userEvent.keyboard('{Enter}')
    await until(second, 'stopped')
    await expect(await message(canvas)).toHaveFocus()
  },
}

/** The token runs out in the middle of the day: it is renewed once, and the reader notices nothing. */
export const TokenExpires: Story = {
  render: (_, { globals }) => <ExpiredToken locale={globals.locale} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    ;(await message(canvas)).focus()
    await userEvent.keyboard('What is SSE?{Enter}')
    const [answer] = await answers(canvas)
    await until(answer as HTMLElement, 'done')
    await expect(canvas.getByTestId('renewals')).toHaveTextContent('1')
    await userEvent.keyboard('And POST?{Enter}')
    await waitFor(async () => expect(await answers(canvas)).toHaveLength(2), LONG)
    await until((await answers(canvas))[1] as HTMLElement, 'done')
    await expect(canvas.getByTestId('renewals')).toHaveTextContent('1')
  },
}
