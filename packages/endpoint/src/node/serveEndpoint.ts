import { createServer, type Server } from 'node:http'
import { createEndpoint } from '../createEndpoint.ts'
import type { EndpointOptions } from '../EndpointOptions.ts'
import { listenErrorMessage } from './listenErrorMessage.ts'
import { nodeListener } from './nodeListener.ts'
import { readRecordings } from './readRecordings.ts'

/** What a standalone endpoint can be given. */
export interface ServeOptions extends EndpointOptions {
  /**
   * The TCP port; 0 takes any free one.
   * @default 8787
   */
  port?: number | undefined
  /**
   * The address to listen on.
   * @default '127.0.0.1'
   */
  host?: string | undefined
}

/** An endpoint that listens. */
export interface EndpointServer {
  /** Its address without a final slash. */
  url: string
  /** Ends every connection and stops listening. */
  close(): Promise<void>
}

/** The port of the endpoint when nobody names one. */
export const DEFAULT_PORT = 8787

/**
 * Serves a chat endpoint over HTTP. Recordings are those of this package unless others are given.
 * @throws Error with one clear sentence when it cannot listen
 */
export async function serveEndpoint(options: ServeOptions = {}): Promise<EndpointServer> {
  const { port = DEFAULT_PORT, host = '127.0.0.1', ...rest } = options
  const recordings = rest.recordings ?? (await readRecordings())
  const endpoint = createEndpoint({ ...rest, recordings })
  const server = createServer(nodeListener(endpoint.fetch))
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
