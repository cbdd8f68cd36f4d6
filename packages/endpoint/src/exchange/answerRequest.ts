import type { Context } from 'hono'
import { readFaults } from '../faults/readFaults.ts'
import type { RouteDefinition } from '../routes/Route.ts'
import type { EndpointParts, Exchange } from './Exchange.ts'
import { questionOf } from './questionOf.ts'
import type { HandlerEnv } from './watchRequest.ts'

/** Reads what every route needs, notes the question, and answers: by a fault that replaces the route, or by the route. */
export async function answerRequest(
  context: Context<HandlerEnv>,
  { route, parts }: { route: RouteDefinition; parts: EndpointParts },
): Promise<Response> {
  const { entry, signal } = context.env
  const bodyText = await context.req.text()
  entry.question ??= questionIn(bodyText) ?? null
  const url = new URL(context.req.url)
  const faults = route.streams ? readFaults(url.searchParams) : []
  for (const fault of faults) {
    if (fault.kind === 'response') return fault.respond(url.searchParams)
  }
  const exchange: Exchange = {
    request: context.req.raw,
    url,
    params: context.req.param(),
    bodyText,
    signal,
    entry,
    faults,
    parts,
  }
  return route.answer(exchange)
}

/** The log looks at every body; only the route says whether it is a good one. */
function questionIn(bodyText: string): string | undefined {
  try {
    return questionOf(JSON.parse(bodyText))
  } catch {
    return undefined
  }
}
