import type { Meta, StoryObj } from '@storybook/react-vite'
import { createBearerAuth, useEventStream } from '@streamside/event-stream'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { collect, StreamView } from './StreamView.tsx'

/** A session whose first token is worth nothing any more: every stream is told 401 before the token is renewed. */
function createSession(onRenewed: () => void) {
  let token = 'expired-long-ago'
  return createBearerAuth({
    token: () => token,
    async refresh() {
      const response = await fetch('/backend/token', { method: 'POST' })
      token = ((await response.json()) as { access_token: string }).access_token
      onRenewed()
    },
  })
}

/** Two streams wait on one 401: the token is renewed once for both, and each sends its request once more. */
function BearerToken({ url }: { url: string }) {
  const [renewals, setRenewals] = useState(0)
  const [auth] = useState(() => createSession(() => setRenewals((count) => count + 1)))
  const options = { auth, isEnd: ({ event }: { event: string }) => event === 'close', ...collect }
  const left = useEventStream(url, options)
  const right = useEventStream(url, options)
  return (
    <>
      <p>Renewed: {renewals}</p>
      <StreamView name="One stream" stream={left} />
      <StreamView name="Another" stream={right} />
    </>
  )
}

const args = { url: '/sse/notices?auth=bearer&count=2&everyMs=100' }
const meta: Meta<typeof BearerToken> = { component: BearerToken, args }
export default meta

export const RenewedOnceForBoth: StoryObj<typeof BearerToken> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    for (const status of canvas.getAllByRole('status')) {
      await waitFor(() => expect(status).toHaveTextContent(/^closed \(ended\)/), { timeout: 8000 })
    }
    await expect(canvas.getByText('Renewed: 1')).toBeVisible()
  },
}
