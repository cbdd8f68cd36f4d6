import { EventStreamError } from './EventStreamError.ts'

/** What broke a connection, as an error of ours: what is none already, the network is to blame for. */
export function errorOf(cause: unknown, isOnline: boolean): EventStreamError {
  if (cause instanceof EventStreamError) return cause
  const advice = isOnline
    ? 'The server is down, or CORS forbids it: see the Network tab.'
    : 'The device has no network.'
  return new EventStreamError(isOnline ? 'network' : 'offline', `The connection failed: ${cause}`, { cause, advice })
}
