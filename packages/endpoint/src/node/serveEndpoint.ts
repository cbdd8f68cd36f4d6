import { createEndpoint } from '../createEndpoint.ts'
import type { EndpointOptions } from '../EndpointOptions.ts'
import { readRecordings } from './readRecordings.ts'
import { type EndpointServer, serveFetch } from './serveFetch.ts'

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

/** The port of the endpoint when nobody names one. */
export const DEFAULT_PORT = 8787
/** The address to listen on when nobody names one: this machine only. */
export const DEFAULT_HOST = '127.0.0.1'

/**
 * Serves a chat endpoint over HTTP. Recordings are those of this package unless others are given.
 * @throws Error with one clear sentence when it cannot listen
 */
export async function serveEndpoint(options: ServeOptions = {}): Promise<EndpointServer> {
  const { port = DEFAULT_PORT, host = DEFAULT_HOST, ...rest } = options
  const recordings = rest.recordings ?? (await readRecordings())
  return serveFetch(createEndpoint({ ...rest, recordings }).fetch, { port, host })
}
