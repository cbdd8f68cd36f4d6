import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { builtInDocs } from './assistant/builtInDocs.ts'
import { createAssistant } from './assistant/createAssistant.ts'
import { createBackend } from './backend/createBackend.ts'
import { createTokens } from './backend/createTokens.ts'
import type { EndpointOptions } from './EndpointOptions.ts'
import { ApiError } from './exchange/ApiError.ts'
import { answerRequest } from './exchange/answerRequest.ts'
import { systemClock } from './exchange/EndpointClock.ts'
import type { EndpointParts } from './exchange/Exchange.ts'
import { createRequestLog } from './exchange/RequestLog.ts'
import { createRunningAnswers } from './exchange/RunningAnswers.ts'
import { type HandlerEnv, watchRequest } from './exchange/watchRequest.ts'
import { createFaultMemory } from './faults/FaultMemory.ts'
import { createKeptAnswers } from './resume/KeptAnswers.ts'
import { endpointRoutes } from './routes/endpointRoutes.ts'
import { routeDefinitions } from './routes/routeDefinitions.ts'
import { defaultTiming } from './stream/Timing.ts'

/** A chat endpoint: one function from request to response. */
export interface Endpoint {
  /** Answers one request. It never rejects: trouble is a response that says what to do. */
  fetch(request: Request): Promise<Response>
}

/**
 * Makes a chat endpoint that runs wherever there is `fetch`: on Node, in a service worker, called directly in tests.
 *
 * @example
 * const endpoint = createEndpoint({ timing: { tokenMs: 0 } })
 * const response = await endpoint.fetch(new Request('http://endpoint.test/sse/plain-text?question=hello'))
 */
export function createEndpoint(options: EndpointOptions = {}): Endpoint {
  const { docs = builtInDocs, recordings = {}, timing, upstream, clock = systemClock } = options
  const log = createRequestLog(clock)
  const parts: EndpointParts = {
    docs,
    assistant: createAssistant(docs),
    recordings,
    timing: {
      firstTokenMs: timing?.firstTokenMs ?? defaultTiming.firstTokenMs,
      tokenMs: timing?.tokenMs ?? defaultTiming.tokenMs,
    },
    upstream,
    clock,
    log,
    running: createRunningAnswers(log),
    faultMemory: createFaultMemory(),
    kept: createKeptAnswers(clock),
    tokens: createTokens(clock),
    backend: createBackend(clock),
    routes: endpointRoutes,
  }

  const app = new Hono<HandlerEnv>()
  app.use(cors({ origin: '*', exposeHeaders: ['Retry-After', 'X-Request-Id', 'Request-Id'], maxAge: 600 }))
  for (const route of routeDefinitions) {
    const pattern = route.pattern ?? route.path
    app.on([...route.methods], pattern, (context) => answerRequest(context, { route, parts }))
    app.all(pattern, (context) => {
      const allow = route.methods.join(', ')
      const error = new ApiError(`${context.req.method} is not for ${route.path}. Use ${allow}.`, {
        status: 405,
        code: 'method_not_allowed',
      })
      return error.toResponse({ allow })
    })
  }
  app.notFound((context) => {
    const known = endpointRoutes.map((route) => route.path).join(', ')
    const message = `There is nothing at ${context.req.path}. The routes are: ${known}.`
    return new ApiError(message, { status: 404, code: 'unknown_route' }).toResponse()
  })
  app.onError((error) => {
    if (error instanceof ApiError) return error.toResponse()
    return new ApiError(`The endpoint failed: ${error.message}`, { status: 500, code: 'internal' }).toResponse()
  })

  return { fetch: (request) => watchRequest(request, { parts, handle: (env) => app.fetch(request, env) }) }
}
