/** Use 2: a feed of notices by GET with named events: no chat, no markup of ours. */
import { useEventStream } from '@streamside/event-stream'

interface Notice {
  id: string
  title: string
}

export function Notices({ onUrgent }: { onUrgent: (notice: Notice) => void }) {
  const feed = useEventStream('/sse/notices', {
    parse: (event) => JSON.parse(event.data) as Notice,
    initialState: [] as Notice[],
    reduce: (notices, notice) => [notice, ...notices].slice(0, 50),
    events: { urgent: onUrgent },
    isEnd: (event) => event.event === 'close',
  })
  return (
    <>
      {feed.status === 'waiting' && <p>Connection lost. Attempt {feed.attempt + 1} follows.</p>}
      {feed.status === 'failed' && <p role="alert">{feed.error.advice}</p>}
      <ul>
        {feed.data.map((notice) => (
          <li key={notice.id}>{notice.title}</li>
        ))}
      </ul>
    </>
  )
}
