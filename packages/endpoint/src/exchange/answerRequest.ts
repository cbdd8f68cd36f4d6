import type { Context } from 'hono'
import { readFaults } from '../faults/readFaults.ts'
import type { RouteDefinition } from '../routes/Route.ts'
import { createPause } from '../stream/createPause.ts'
import { ApiError } from './ApiError.ts'
import type { EndpointParts, Exchange } from './Exchange.ts'
import { isRecord, questionOf } from './questionOf.ts'
import type { HandlerEnv } from './watchRequest.ts'

/** Reads what every route needs, notes the question, and answers: by a fault that replaces the route, or by the route. */
export async function answerRequest(
  context: Context<HandlerEnv>,
  { route, parts }: { route: RouteDefinition; parts: EndpointParts },
): Promise<Response> {
  const { entry } = context.env
  try {
    const exchange = await readExchange(context, { route, parts })
    return (await answerByFault(exchange)) ?? (await route.answer(exchange))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return route.refuse?.(error, entry.id) ?? error.toResponse()
  }
}

async function readExchange(
  context: Context<HandlerEnv>,
  { route, parts }: { route: RouteDefinition; parts: EndpointParts },
): Promise<Exchange> {
  const { entry, signal } = context.env
  const request = context.req.raw
  const bodyBytes = new Uint8Array(await context.req.arrayBuffer())
  const bodyText = new TextDecoder().decode(bodyBytes)
  const body = parsed(bodyText)
  entry.question ??= questionOf(body) ?? null
  entry.conversation ??= conversationOf(body)
  const url = new URL(request.url)
  const key = `${request.method} ${url.pathname}${url.search} ${entry.question ?? ''}`
  const memory = parts.faultMemory
  if (url.searchParams.get('auth') === 'bearer') parts.tokens.check(request.headers.get('authorization'))
  return {
    request,
    url,
    params: context.req.param(),
    bodyBytes,
    bodyText,
    signal,
    entry,
    faults: route.takesFaults ? readFaults(url.searchParams, { key, memory }) : [],
    faultContext: { query: url.searchParams, clock: parts.clock, framing: 'sse', outages: memory.outages, key },
    parts,
  }
}

async function answerByFault({ faults, faultContext, signal, parts }: Exchange): Promise<Response | undefined> {
  const delayMs = Math.max(0, ...faults.map((fault) => fault.delayMs?.(faultContext.query) ?? 0))
  if (delayMs > 0) {
    const pause = createPause(parts.clock)
    signal.addEventListener('abort', pause.stop, { once: true })
    await pause.wait(delayMs)
    signal.removeEventListener('abort', pause.stop)
  }
  for (const fault of faults) {
    const response = fault.respond?.(faultContext)
    if (response) return response
  }
  return undefined
}

/** The log looks at every body; only the route says whether it is a good one. */
function parsed(bodyText: string): unknown {
  try {
    return JSON.parse(bodyText)
  } catch {
    return undefined
  }
}

/** What a body calls its conversation, in the words of our routes. */
function conversationOf(body: unknown): string | null {
  if (!isRecord(body)) return null
  const { session_id, conversation_id, conversation, id } = body
  return [session_id, conversation_id, conversation, id].find((name) => typeof name === 'string') ?? null
}
