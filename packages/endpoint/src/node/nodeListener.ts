import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'

/** Answers Node's requests with a fetch handler. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** A fetch handler as a listener for Node's http server, and for any middleware stack built on it. */
export function nodeListener(fetch: (request: Request) => Promise<Response>): NodeListener {
  return getRequestListener(
    async (request, { outgoing }) => {
      const response = await fetch(request)
      if (response.body === null) return response
      if (!response.headers.has('content-type')) keepTypeAway(outgoing)
      return new Response(
        destroyOnError(response.body, () => outgoing.destroy()),
        response,
      )
    },
    // A guest in somebody's process leaves its globals alone.
    { overrideGlobalObjects: false },
  )
}

/** The adapter names a type where there is none; here it is left out on purpose. */
function keepTypeAway(outgoing: object): void {
  if (!('writeHead' in outgoing) || typeof outgoing.writeHead !== 'function') return
  const writeHead = outgoing.writeHead.bind(outgoing)
  Object.assign(outgoing, {
    writeHead: (status: number, { 'content-type': _, ...headers }: OutgoingHttpHeaders) => writeHead(status, headers),
  })
}

/**
 * The adapter prints an error for every body that breaks, and here bodies break on purpose. So an error destroys the
 * socket directly; the adapter then sees a connection that closed, and cancels.
 */
function destroyOnError(body: ReadableStream<Uint8Array>, destroy: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch {
          destroy()
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
