import type { EndpointServer } from '../node/serveFetch.ts'

/** Ends a server when the person at the terminal, or whoever started it, asks for it. */
export function closeOnSignal(server: EndpointServer): void {
  const stop = () => void server.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
