import { createServer, type Server } from 'node:http'
import { listenErrorMessage } from './listenErrorMessage.ts'
import { nodeListener } from './nodeListener.ts'

/** An endpoint that listens. */
export interface EndpointServer {
  /** Its address without a final slash. */
  url: string
  /** Ends every connection and stops listening. */
  close(): Promise<void>
}

/**
 * Serves a fetch handler over HTTP.
 * @throws Error with one clear sentence when it cannot listen
 */
export async function serveFetch(
  fetch: (request: Request) => Promise<Response>,
  { port, host }: { port: number; host: string },
): Promise<EndpointServer> {
  const server = createServer(nodeListener(fetch))
  await listen(server, { port, host })
  return {
    url: urlOf(server, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(listenErrorMessage(cause, { port, host }), { cause })))
    server.listen(port, host, resolve)
  })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : ''
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
