import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEventStream } from '@streamside/event-stream'
import { expect, waitFor, within } from 'storybook/test'

interface Notice {
  title: string
}

/** A feed by GET with named events, no chat: `useEventStream` alone. */
function Notices({ url }: { url: string }) {
  const feed = useEventStream(url, {
    parse: (event) => JSON.parse(event.data) as Notice,
    initialState: [] as Notice[],
    reduce: (all, notice, event) => (event.event === 'notification' ? [...all, notice] : all),
    isEnd: (event) => event.event === 'close',
  })
  return (
    <section style={{ font: '16px/1.6 system-ui', padding: 24 }}>
      <p role="status">
        {feed.status}
        {feed.status === 'closed' && ` (${feed.reason})`}
        {feed.status === 'failed' && `: ${feed.error.message}`} · attempt {feed.attempt} · last id “{feed.lastEventId}”
      </p>
      <button type="button" onClick={() => feed.open()}>
        Open again
      </button>{' '}
      <button type="button" onClick={feed.close}>
        Close
      </button>
      <ol>
        {feed.data.map((notice, index) => (
          <li key={index}>{notice.title}</li>
        ))}
      </ol>
    </section>
  )
}

const meta: Meta<typeof Notices> = { component: Notices, args: { url: '/sse/notices?count=5&everyMs=300' } }
export default meta
type Story = StoryObj<typeof Notices>

export const Feed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('closed (ended)'), { timeout: 5000 })
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}

export const LoginPageInsteadOfAFeed: Story = {
  args: { url: '/sse/notices?fault=html' },
  play: async ({ canvasElement }) => {
    const status = within(canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('failed: The server answered 200 with text/html'))
  },
}
