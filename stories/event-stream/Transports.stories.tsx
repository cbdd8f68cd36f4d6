import type { Meta, StoryObj } from '@storybook/react-vite'
import { eventSourceTransport, fetchTransport, type Transport, useEventStream } from '@streamside/event-stream'
import { fetchEventSourceTransport } from '@streamside/event-stream/fetch-event-source'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { collect, StreamView } from './StreamView.tsx'

const transports: Record<string, () => Transport> = {
  'fetchTransport()': () => fetchTransport(),
  'fetchEventSourceTransport()': () => fetchEventSourceTransport(),
  'eventSourceTransport()': () => eventSourceTransport({ events: ['notification', 'close'] }),
}

function Stream({ name, url }: { name: string; url: string }) {
  const [transport] = useState(() => transports[name]?.())
  const isEnd = ({ event }: { event: string }) => event === 'close'
  return <StreamView name={name} stream={useEventStream(url, { transport, isEnd, ...collect })} />
}

function SideBySide({ url, names }: { url: string; names: string[] }) {
  return names.map((name) => <Stream key={name} name={name} url={url} />)
}

/** The same stream through each client, behind the same port. */
const meta: Meta<typeof SideBySide> = { component: SideBySide, args: { names: Object.keys(transports) } }
export default meta
type Story = StoryObj<typeof SideBySide>

const allShow = (text: RegExp) => ({
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    for (const status of within(canvasElement).getAllByRole('status')) {
      await waitFor(() => expect(status).toHaveTextContent(text), { timeout: 8000 })
    }
  },
})

export const AFeed: Story = { args: { url: '/sse/notices?count=3&everyMs=100' }, ...allShow(/closed \(ended\)/) }
/** Heartbeat comments between the events, CRLF line ends, and then the connection breaks. */
export const AHostileStream: Story = {
  args: { url: '/sse/notices?everyMs=20&fault=crlf,heartbeat,drop&after=4' },
  ...allShow(/failed \(truncated\)/),
}
export const BrowsersOwnEventSource: Story = {
  args: { url: '/sse/notices?count=3&everyMs=100', names: ['eventSourceTransport()'] },
  ...allShow(/closed \(ended\)/),
}
export const MicrosoftsClient: Story = {
  args: { url: '/sse/notices?count=3&everyMs=100', names: ['fetchEventSourceTransport()'] },
  ...allShow(/closed \(ended\)/),
}
