import type { StreamEvent } from '../sse/StreamEvent.ts'
import type { EventStreamSnapshot } from './EventStreamSnapshot.ts'

/** What iteration needs of a stream. */
export interface IterableStream<TParsed> {
  getSnapshot(): EventStreamSnapshot<unknown>
  subscribe(listener: () => void): () => void
  onEvent(listener: (parsed: TParsed, event: StreamEvent) => void): () => void
  open(): void
  close(): void
}

/**
 * `for await` over a stream: opens it when idle, ends with it, throws its error. Events that came before the error are
 * yielded first. Leaving the loop early closes the stream.
 */
export async function* iterateEvents<TParsed>(stream: IterableStream<TParsed>): AsyncGenerator<TParsed, undefined> {
  const waiting: TParsed[] = []
  let wake = () => {}
  const forgetEvents = stream.onEvent((parsed) => {
    waiting.push(parsed)
    wake()
  })
  const forgetChanges = stream.subscribe(() => wake())
  if (stream.getSnapshot().status === 'idle') stream.open()
  try {
    for (;;) {
      // What comes meanwhile is part of it. Emptied in one go: shift() on a long burst costs its length each time.
      for (const parsed of waiting) yield parsed
      waiting.length = 0
      const snapshot = stream.getSnapshot()
      if (snapshot.status === 'closed') return undefined
      if (snapshot.status === 'failed') throw snapshot.error
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    forgetEvents()
    forgetChanges()
    stream.close()
  }
}
