import type { Transport, TransportRequest, TransportResponse } from '../transport/Transport.ts'
import { formatRecording } from './recording/formatRecording.ts'
import type { RecordedChunk, StreamRecording } from './recording/StreamRecording.ts'
import { withoutSecrets } from './recording/withoutSecrets.ts'
import { machineClock, type TestClock } from './TestClock.ts'

/** What {@link record} can be given. */
export interface RecordOptions {
  /** Called with each recording when its stream has ended. */
  onRecording?: ((recording: string) => void) | undefined
  /** @default the clock of the machine */
  clock?: TestClock | undefined
}

/** A transport that keeps what passes through it. */
export interface RecordingTransport extends Transport {
  /** A recording for each stream that has ended, the oldest first: text for {@link replay}, without secrets. */
  readonly recordings: readonly string[]
}

/**
 * Records every stream of a transport: its bytes, chunk by chunk, with their times. Nothing of the stream changes.
 * Authorization, cookies, keys and tokens are removed from what is kept; the body of an answer is kept as it is.
 *
 * @throws Error when the transport does not see the response, such as the browser's own EventSource
 * @example
 * const transport = record(fetchTransport(), { onRecording: (text) => console.log(text) })
 * const stream = createEventStream('/sse/notices?count=3', { transport })
 */
export function record(
  transport: Transport,
  { onRecording, clock = machineClock }: RecordOptions = {},
): RecordingTransport {
  if (!transport.capabilities.response) {
    throw new Error(
      `record() cannot record the transport "${transport.name}": it does not see the bytes of a response. Record fetchTransport() in its place.`,
    )
  }
  const recordings: string[] = []

  function keep(recording: StreamRecording): void {
    const text = formatRecording(withoutSecrets(recording))
    recordings.push(text)
    onRecording?.(text)
  }

  return {
    name: `record(${transport.name})`,
    capabilities: transport.capabilities,
    recordings,
    async open(request) {
      const startMs = clock.now()
      const elapsedMs = () => Math.round(clock.now() - startMs)
      const response = await transport.open(request)
      const headAtMs = elapsedMs()
      return { ...response, chunks: tapped(response, { request, headAtMs, elapsedMs, keep }) }
    },
  }
}

async function* tapped(
  { status, headers, chunks }: TransportResponse,
  tap: {
    request: TransportRequest
    headAtMs: number
    elapsedMs: () => number
    keep: (recording: StreamRecording) => void
  },
): AsyncGenerator<Uint8Array> {
  const { request, headAtMs, elapsedMs, keep } = tap
  const kept: RecordedChunk[] = []
  let isBroken = false
  try {
    for await (const chunk of chunks) {
      // A copy: whoever reads may change its bytes.
      if (chunk.length > 0) kept.push({ atMs: elapsedMs(), bytes: chunk.slice() })
      yield chunk
    }
  } catch (error) {
    // A reader that leaves breaks the connection itself: that is no fault of the stream.
    isBroken = !request.signal.aborted
    throw error
  } finally {
    keep({
      request: {
        method: request.method,
        url: request.url,
        headers: [...request.headers],
        body: typeof request.body === 'string' ? request.body : null,
      },
      status,
      headers: [...headers],
      headAtMs,
      chunks: kept,
      endAtMs: elapsedMs(),
      isBroken,
    })
  }
}
