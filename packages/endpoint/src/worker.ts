import { createEndpoint } from './createEndpoint.ts'
import type { EndpointOptions } from './EndpointOptions.ts'
import { isOurPath } from './exchange/isOurPath.ts'

/** What is used of a service worker's global scope, so that this package needs no types of workers. */
export interface WorkerScope {
  location: { origin: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: string, listen: (event: WorkerEvent) => void): void
}

/** What is used of a service worker's events. */
export interface WorkerEvent extends Event {
  readonly request?: Request
  waitUntil?(promise: Promise<unknown>): void
  respondWith?(response: Promise<Response>): void
}

/**
 * Answers the requests of the pages of a service worker from a chat endpoint within it: a site of files alone, such as
 * a static Storybook, then has one on its own origin. It takes over at once; other requests go to the network.
 *
 * @example
 * // worker.ts, registered by the page with { type: 'module' }
 * import { serveFromWorker } from '@streamside/endpoint/worker'
 * serveFromWorker(self)
 */
export function serveFromWorker(scope: WorkerScope, options: EndpointOptions = {}): void {
  const endpoint = createEndpoint(options)
  scope.addEventListener('install', (event) => event.waitUntil?.(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil?.(scope.clients.claim()))
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    if (!request) return
    const { origin, pathname, search } = new URL(request.url)
    if (origin !== scope.location.origin || !isOurPath(pathname + search)) return
    event.respondWith?.(endpoint.fetch(request))
  })
}
