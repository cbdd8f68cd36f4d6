import { createRequire } from 'node:module'
import { createSseDecoder } from '../../event-stream/src/sse.ts'

/** Counts what came, so that nothing can be left undone. */
export interface Count {
  events: number
  chars: number
}

/** Reads chunks as one body. */
export type Contestant = (chunks: readonly Uint8Array[]) => Count

// The rivals are dependencies of the package itself: the parser that its tests compare it with, and the adapter's client.
const require = createRequire(new URL('../../event-stream/package.json', import.meta.url))
const { createParser } = (await import(require.resolve('eventsource-parser'))) as typeof import('eventsource-parser')
const { getLines, getMessages } = require('@microsoft/fetch-event-source/lib/cjs/parse.js') as {
  getLines(onLine: (line: Uint8Array, fieldLength: number) => void): (chunk: Uint8Array) => void
  getMessages(
    onId: (id: string) => void,
    onRetry: (retry: number) => void,
    onMessage: (message: { data: string }) => void,
  ): (line: Uint8Array, fieldLength: number) => void
}

export const contestants: Record<string, Contestant> = {
  'decoding alone'(chunks) {
    const decoder = new TextDecoder()
    let chars = 0
    for (const chunk of chunks) chars += decoder.decode(chunk, { stream: true }).length
    return { events: 0, chars }
  },
  'eventsource-parser'(chunks) {
    const count = { events: 0, chars: 0 }
    const decoder = new TextDecoder()
    const parser = createParser({
      onEvent({ data }) {
        count.events += 1
        count.chars += data.length
      },
    })
    for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }))
    return count
  },
  ours(chunks) {
    const count = { events: 0, chars: 0 }
    const decoder = createSseDecoder({
      onEvent({ data }) {
        count.events += 1
        count.chars += data.length
      },
    })
    for (const chunk of chunks) decoder.push(chunk, 0)
    return count
  },
  'fetch-event-source'(chunks) {
    const count = { events: 0, chars: 0 }
    const onMessage = ({ data }: { data: string }) => {
      count.events += 1
      count.chars += data.length
    }
    const feed = getLines(
      getMessages(
        () => {},
        () => {},
        onMessage,
      ),
    )
    for (const chunk of chunks) feed(chunk)
    return count
  },
}
