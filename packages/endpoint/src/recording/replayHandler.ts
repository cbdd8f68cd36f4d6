import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { type EndpointClock, systemClock } from '../exchange/EndpointClock.ts'
import { playSteps } from '../stream/playSteps.ts'
import { recordingSteps } from './recordingSteps.ts'
import type { StreamRecording } from './StreamRecording.ts'

/** Headers that belong to the connection of then, or to a coding that the recorder has undone. */
const NOT_REPLAYED = /^(connection|content-encoding|content-length|date|keep-alive|transfer-encoding|access-control-)/i

/** A fetch handler that answers whatever it is asked with one recording, `speed` times as fast. */
export function replayHandler(
  recording: StreamRecording,
  { speed, clock = systemClock }: { speed: number; clock?: EndpointClock | undefined },
): (request: Request) => Promise<Response> {
  const kept = recording.headers
    .filter(([name]) => !NOT_REPLAYED.test(name))
    .map(([name, value]): [string, string] => [name, value])
  const app = new Hono()
  app.use(cors({ origin: '*', exposeHeaders: ['Retry-After', 'X-Request-Id', 'Request-Id'] }))
  app.all('*', () => {
    const { body } = playSteps(recordingSteps(recording, { speed, clock }), clock)
    const hasBody = recording.status !== 204 && recording.status !== 304
    return new Response(hasBody ? body : null, { status: recording.status, headers: new Headers(kept) })
  })
  return async (request) => app.fetch(request)
}
