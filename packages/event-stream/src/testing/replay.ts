import type { Transport, TransportRequest } from '../transport/Transport.ts'
import { parseRecording } from './recording/parseRecording.ts'
import type { StreamRecording } from './recording/StreamRecording.ts'
import { machineClock, type TestClock } from './TestClock.ts'

/** What {@link replay} can be given. */
export interface ReplayOptions {
  /**
   * 1 is as it was, 10 is ten times as fast, `Infinity` does not wait at all.
   * @default 1
   */
  speed?: number | undefined
  /** @default the clock of the machine */
  clock?: TestClock | undefined
}

/** What a connection that broke says in a browser. */
const BROKEN = 'network error'

/**
 * A recorded stream as a transport: whatever is asked, the same bytes come in the same chunks at the same times.
 *
 * @param recording text made by {@link record} or by `streamside-endpoint record`, or any stream of SSE
 * @throws Error with a sentence when the text is no recording, or the speed no number over 0
 * @example
 * const transport = replay(recording, { speed: Infinity })
 * const stream = createEventStream('/v1/chat/completions', { body: {}, transport })
 */
export function replay(recording: string, { speed = 1, clock = machineClock }: ReplayOptions = {}): Transport {
  if (!(speed > 0)) throw new Error(`replay() cannot play at speed ${speed}: give a number over 0, or Infinity.`)
  const recorded = parseRecording(recording)
  const headers = recorded.headers.length > 0 ? recorded.headers : [['content-type', 'text/event-stream']]
  return {
    name: 'replay',
    capabilities: { methods: true, headers: true, response: true },
    async open(request) {
      const startMs = clock.now()
      const wait = (atMs: number) => waitUntil(startMs + atMs / speed, { clock, request })
      await wait(recorded.headAtMs)
      return {
        status: recorded.status,
        headers: new Headers(headers.map(([name = '', value = '']): [string, string] => [name, value])),
        url: request.url,
        redirected: false,
        chunks: played(recorded, { wait, request }),
      }
    },
  }
}

async function* played(
  { chunks, endAtMs, isBroken }: StreamRecording,
  { wait, request }: { wait: (atMs: number) => Promise<void>; request: TransportRequest },
): AsyncGenerator<Uint8Array> {
  for (const { atMs, bytes } of chunks) {
    await wait(atMs)
    // A copy: the next request gets the same bytes, whatever this reader does to its own.
    yield bytes.slice()
  }
  await wait(endAtMs)
  if (isBroken && !request.signal.aborted) throw new TypeError(BROKEN)
}

/** Waits, and gives up with the reason of the signal as soon as that aborts. */
function waitUntil(dueMs: number, { clock, request }: { clock: TestClock; request: TransportRequest }): Promise<void> {
  const { signal } = request
  return new Promise((resolve, reject) => {
    const delayMs = dueMs - clock.now()
    if (signal.aborted) return reject(signal.reason)
    if (delayMs <= 0) return resolve()
    const leave = (): void => {
      clock.clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = clock.setTimeout(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    }, delayMs)
    signal.addEventListener('abort', leave, { once: true })
  })
}
