import type { Exchange } from '../exchange/Exchange.ts'
import type { FaultContext } from '../faults/Fault.ts'
import type { Framing } from './Framing.ts'
import { playSteps } from './playSteps.ts'
import type { StreamSteps } from './StreamStep.ts'

/** What a streaming route sends. */
export interface StreamedAnswer {
  steps: StreamSteps
  /** @default 'sse' */
  framing?: Framing
  status?: number
  headers?: Readonly<Record<string, string>>
  /** Called when somebody asks the server to stop this answer. */
  onStop?: () => void
}

/** Headers of an event stream as OpenAI sends them; a route's own go before them. */
export const eventStreamHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
}

/** The answer of a streaming route: its steps and headers, changed by the faults that were asked for. */
export function sendSteps(exchange: Exchange, answer: StreamedAnswer): Response {
  const { steps, framing = 'sse', status = 200 } = answer
  const { entry, faults, parts } = exchange
  const context: FaultContext = { ...exchange.faultContext, framing }
  const headers = new Headers({ ...eventStreamHeaders, ...answer.headers })
  let changed = steps
  for (const fault of faults) {
    if (fault.change) changed = fault.change(changed, context)
    fault.head?.(headers, context)
  }
  const { body, end, drop } = playSteps(changed, parts.clock)
  parts.running.add(entry, (how) => {
    answer.onStop?.()
    if (how === 'drop') drop()
    else end()
  })
  return new Response(body, { status, headers })
}
