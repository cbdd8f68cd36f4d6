export { type EndpointWorkerPlugin, endpointWorkerPlugin } from './node/endpointWorkerPlugin.ts'

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createEndpoint } from './createEndpoint.ts'
import type { EndpointOptions } from './EndpointOptions.ts'
import { isOurPath } from './exchange/isOurPath.ts'
import { type NodeListener, nodeListener } from './node/nodeListener.ts'
import { readDocs } from './node/readDocs.ts'
import { readRecordings } from './node/readRecordings.ts'
import { upstreamFromEnv } from './node/upstreamFromEnv.ts'

/** What is used of Vite's dev and preview servers. */
export interface MiddlewareHost {
  config: { root: string }
  middlewares: {
    use(handle: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void): unknown
  }
}

/** A Vite plugin, in the few words that this package needs to say it without depending on Vite. */
export interface EndpointPlugin {
  name: string
  configureServer(server: MiddlewareHost): void
  configurePreviewServer(server: MiddlewareHost): void
}

/**
 * Puts a chat endpoint on the origin of Vite's dev and preview servers, unbuffered. On the first request it reads the
 * docs of the project, the recordings of this package, and `CHAT_UPSTREAM_URL`; options go before them.
 */
export function endpointPlugin(options: EndpointOptions = {}): EndpointPlugin {
  function mount({ config, middlewares }: MiddlewareHost): void {
    let listener: Promise<NodeListener> | undefined
    middlewares.use((incoming, outgoing, next) => {
      if (!isOurPath(incoming.url ?? '')) return next()
      listener ??= createListener(options, config.root)
      void listener.then((handle) => handle(incoming, outgoing))
    })
  }
  return { name: 'streamside-endpoint', configureServer: mount, configurePreviewServer: mount }
}

async function createListener(options: EndpointOptions, root: string): Promise<NodeListener> {
  const docs = options.docs ?? (await readDocs(root))
  const recordings = options.recordings ?? (await readRecordings())
  const upstream = options.upstream ?? upstreamFromEnv(process.env)
  return nodeListener(createEndpoint({ ...options, docs, recordings, upstream }).fetch)
}
