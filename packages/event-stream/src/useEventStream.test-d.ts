import { expectTypeOf } from 'vitest'
import { type EventStreamError, type StreamEvent, useEventStream } from './index.ts'

interface Notice {
  title: string
}

export function WithReduce() {
  const stream = useEventStream('/notices', {
    parse: (event) => JSON.parse(event.data) as Notice,
    initialState: [] as Notice[],
    reduce: (all, notice) => [...all, notice],
    events: {
      notification(notice, event) {
        expectTypeOf(notice).toEqualTypeOf<Notice>()
        expectTypeOf(event).toEqualTypeOf<StreamEvent>()
      },
    },
  })
  expectTypeOf(stream.data).toEqualTypeOf<Notice[]>()
  if (stream.status === 'failed') expectTypeOf(stream.error).toEqualTypeOf<EventStreamError>()
  if (stream.status === 'waiting') expectTypeOf(stream.retryAtMs).toEqualTypeOf<number>()
  // @ts-expect-error: an open stream has no error
  if (stream.status === 'open') stream.error
}

export function WithoutReduce() {
  const stream = useEventStream('/notices', { onEvent: (event) => expectTypeOf(event).toEqualTypeOf<StreamEvent>() })
  expectTypeOf(stream.data).toEqualTypeOf<undefined>()
  // @ts-expect-error: reduce needs an initial state
  useEventStream('/notices', { reduce: (all: string[]) => all })
}
