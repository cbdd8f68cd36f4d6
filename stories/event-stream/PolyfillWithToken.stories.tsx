import type { Meta, StoryObj } from '@storybook/react-vite'
import { type EventSourceConstructor, eventSourceTransport, useEventStream } from '@streamside/event-stream'
import { EventSourcePolyfill } from 'event-source-polyfill'
import { useEffect, useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { collect, StreamView } from './StreamView.tsx'

const transport = eventSourceTransport({
  // Its types know less of the options than it does.
  EventSource: EventSourcePolyfill as EventSourceConstructor,
  events: ['notification', 'close'],
})

/** GET through `event-source-polyfill`, with a token in a header, as those send it who use it already. */
function PolyfillWithToken({ url }: { url: string }) {
  const [token, setToken] = useState<string>()
  useEffect(() => {
    fetch('/backend/token', { method: 'POST' })
      .then((response) => response.json())
      .then((issued: { access_token: string }) => setToken(issued.access_token))
  }, [])
  const stream = useEventStream(token === undefined ? null : url, {
    transport,
    headers: { authorization: `Bearer ${token}` },
    isEnd: ({ event }) => event === 'close',
    ...collect,
  })
  return <StreamView name={url} stream={stream} />
}

const args = { url: '/sse/notices?auth=bearer&count=3&everyMs=100' }
const meta: Meta<typeof PolyfillWithToken> = { component: PolyfillWithToken, args }
export default meta

export const AFeedBehindAToken: StoryObj<typeof PolyfillWithToken> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^closed \(ended\)/), { timeout: 8000 })
    await expect(canvas.getAllByRole('listitem')).toHaveLength(4)
  },
}
