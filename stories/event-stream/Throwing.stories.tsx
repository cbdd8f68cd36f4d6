import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEventStream } from '@streamside/event-stream'
import { useEffect, useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { StreamView } from './StreamView.tsx'

/** What surfaces by `reportError`, as a monitor on the page hears it. Here it is shown instead of written to the console. */
function useSurfacedErrors(): string[] {
  const [messages, setMessages] = useState<string[]>([])
  useEffect(() => {
    const { reportError } = globalThis
    globalThis.reportError = (error) => setMessages((all) => [...all, String(error)])
    return () => {
      globalThis.reportError = reportError
    }
  }, [])
  return messages
}

function failAt(id: string, event: { lastEventId: string }, who: string): void {
  if (event.lastEventId === id) throw new Error(`${who} threw at event ${id}`)
}

/** A reducer and a callback of ours that throw: the stream goes on without them, and their errors surface. */
function Throwing({ url }: { url: string }) {
  const errors = useSurfacedErrors()
  const stream = useEventStream(url, {
    initialState: [] as string[],
    reduce(all, event) {
      failAt('2', event, 'The reducer')
      return [...all, event.data]
    },
    onEvent: (event) => failAt('3', event, 'The callback'),
    isEnd: ({ event }) => event === 'close',
  })
  return (
    <>
      <StreamView name={url} stream={stream} />
      <ul aria-label="Errors that surfaced">
        {errors.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  )
}

const meta: Meta<typeof Throwing> = { component: Throwing, args: { url: '/sse/notices?count=4&everyMs=100' } }
export default meta

export const ReducerAndCallback: StoryObj<typeof Throwing> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^closed \(ended\)/), { timeout: 8000 })
    const errors = within(canvas.getByRole('list', { name: 'Errors that surfaced' }))
    await expect(errors.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('The reducer threw at event 2'),
      expect.stringContaining('The callback threw at event 3'),
    ])
    await expect(canvasElement.querySelectorAll('ol > li')).toHaveLength(4)
  },
}
