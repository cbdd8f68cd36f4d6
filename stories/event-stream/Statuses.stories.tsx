import type { Meta, StoryObj } from '@storybook/react-vite'
import { type UseEventStreamOptions, useEventStream } from '@streamside/event-stream'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { collect, StreamView } from './StreamView.tsx'

function Stream({ url, options }: { url: string; options?: UseEventStreamOptions }) {
  return <StreamView name={url} stream={useEventStream(url, { ...options, ...collect })} />
}

/** Every status that a stream can be in, each reached on the real endpoint. */
const meta: Meta<typeof Stream> = { component: Stream, argTypes: { options: { control: false } } }
export default meta
type Story = StoryObj<typeof Stream>

const shows = (text: RegExp) => ({
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const status = within(canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent(text), { timeout: 8000 })
  },
})
const isEnd = ({ event }: { event: string }) => event === 'close'

export const Idle: Story = { args: { url: '/sse/notices', options: { start: 'manual' } }, ...shows(/^idle/) }
export const Connecting: Story = {
  args: { url: '/sse/notices?fault=slow-headers&headersMs=20000' },
  ...shows(/^connecting/),
}
export const Open: Story = { args: { url: '/sse/notices?everyMs=1000' }, ...shows(/^open .* last id “1”/) }
export const Reconnecting: Story = {
  args: {
    url: '/sse/notices?everyMs=50&fault=drop&after=2&dropMs=500',
    options: { retry: { baseMs: 60_000, maxMs: 60_000 } },
  },
  ...shows(/^waiting .*connection failed.* last id “2”/),
}
export const Ended: Story = {
  args: { url: '/sse/notices?count=2&everyMs=20', options: { isEnd } },
  ...shows(/^closed \(ended\)/),
}
export const ServerClosed: Story = {
  args: { url: '/sse/notices?count=2&everyMs=20', options: { reconnectOnEnd: false } },
  ...shows(/^closed \(server-closed\)/),
}
export const StoppedByUser: Story = {
  args: { url: '/sse/notices?everyMs=50' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(1))
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('closed (stopped)')
  },
}
export const Truncated: Story = {
  args: { url: '/sse/notices?everyMs=20&fault=drop&after=2&dropMs=500', options: { isEnd } },
  ...shows(/^failed \(truncated\)/),
}
export const LoginPage: Story = { args: { url: '/sse/notices?fault=html' }, ...shows(/^failed \(content-type\)/) }
export const NotFound: Story = { args: { url: '/sse/nowhere' }, ...shows(/^failed \(http-status\)/) }
export const TooManyRequests: Story = {
  args: { url: '/sse/notices?fault=429&retryAfter=0', options: { retry: { attempts: 2 } } },
  ...shows(/^failed \(retries-exhausted\)/),
}
