import { numberParam } from '../exchange/numberParam.ts'
import { overlapOf } from '../faults/overlapOf.ts'
import type { StreamStep } from '../stream/StreamStep.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { sseEvent } from '../stream/sseEvent.ts'
import type { RouteDefinition } from './Route.ts'

/** Slow enough to read, quick enough to watch. */
const DEFAULT_EVERY_MS = 1000

const NOTICES = [
  { title: 'Build finished', text: 'The nightly build is green.' },
  { title: 'New comment', text: 'Ada replied to your question.' },
  { title: '新消息', text: '小李提到了你。' },
  { title: 'Deployment', text: 'Version 0.1 is live on staging.' },
]

/** A feed of named events with cursors: what the browser's own EventSource is made for. */
export const noticesRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/sse/notices',
  description:
    'a feed of "notification" events with ids (?count= ends it, ?everyMs=; resumes by Last-Event-ID; ?stream=false)',
  takesFaults: true,
  answer(exchange) {
    const query = exchange.url.searchParams
    const lastId = Number(exchange.request.headers.get('last-event-id'))
    const next = Number.isSafeInteger(lastId) && lastId > 0 ? lastId + 1 : 1
    const first = Math.max(1, next - overlapOf(exchange))
    const count = numberParam(query, { name: 'count' })
    if (query.get('stream') === 'false') return Response.json(noticesFrom(first, count ?? NOTICES.length))
    const everyMs = numberParam(query, { name: 'everyMs' }) ?? DEFAULT_EVERY_MS
    return sendSteps(exchange, { steps: noticeSteps({ first, count: count ?? Number.POSITIVE_INFINITY, everyMs }) })
  },
}

/** `count` is the length of the whole feed, so a reader that resumes gets the rest of it and not as many again. */
function* noticeSteps({ first, count, everyMs }: { first: number; count: number; everyMs: number }) {
  yield send(': connected\n\n')
  for (let seq = first; seq <= count; seq++) {
    const data = JSON.stringify(noticeOf(seq))
    yield send(sseEvent({ id: String(seq), event: 'notification', data }), seq === first ? 0 : everyMs)
  }
  yield send(sseEvent({ event: 'close', data: 'bye' }))
}

function noticeOf(seq: number): object {
  return { seq, ...NOTICES[(seq - 1) % NOTICES.length] }
}

function noticesFrom(first: number, count: number): object[] {
  return Array.from({ length: Math.max(0, count - first + 1) }, (_, at) => noticeOf(first + at))
}

function send(data: string, afterMs = 0): StreamStep {
  return { do: 'send', data, afterMs }
}
