import type { Exchange } from '../exchange/Exchange.ts'
import { playSteps } from './playSteps.ts'
import type { StreamSteps } from './StreamStep.ts'

/** Headers of an event stream as OpenAI sends them. */
export const eventStreamHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
}

/** The answer of a streaming route: its steps, changed by the faults that were asked for. */
export function sendSteps(exchange: Exchange, steps: StreamSteps, init: ResponseInit = {}): Response {
  let changed = steps
  for (const fault of exchange.faults) {
    if (fault.kind === 'stream') changed = fault.change(changed, exchange.url.searchParams)
  }
  return new Response(playSteps(changed, exchange.parts.clock), { headers: eventStreamHeaders, ...init })
}
