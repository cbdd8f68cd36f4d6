import type { UseEventStreamResult } from '@streamside/event-stream'

/** What a stream tells of itself: its status and facts, two buttons, and what came. */
export function StreamView({ stream, name }: { stream: UseEventStreamResult<string[]>; name: string }) {
  return (
    <section aria-label={name} style={{ font: '16px/1.6 system-ui', overflowWrap: 'anywhere', padding: 24 }}>
      <h3 style={{ margin: 0 }}>{name}</h3>
      <p role="status" aria-label={`Status of ${name}`}>
        <strong>{stream.status}</strong>
        {stream.status === 'closed' && ` (${stream.reason})`}
        {stream.status === 'waiting' && ` ${Math.round(stream.delayMs)} ms: ${stream.error?.message ?? 'it ended'}`}
        {stream.status === 'failed' && ` (${stream.error.code}): ${stream.error.message} ${stream.error.advice}`}
        {` · attempt ${stream.attempt} · last id “${stream.lastEventId}”`}
      </p>
      <button type="button" onClick={() => stream.open()}>
        Open
      </button>{' '}
      <button type="button" onClick={stream.close}>
        Close
      </button>
      <ol>
        {stream.data.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </section>
  )
}

/** Keeps what came, as text. */
export const collect = {
  initialState: [] as string[],
  reduce: (all: string[], event: { data: string }) => [...all, event.data],
}
