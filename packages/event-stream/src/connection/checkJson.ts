import { EventStreamError } from '../errors/EventStreamError.ts'

/** The error of a whole JSON body that is none; it is said here, once, and not in each listener. */
export function checkJson(text: string): EventStreamError | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (cause) {
    const message = 'The server announced JSON and sent something else.'
    return new EventStreamError('bad-json', message, { bodyStart: text.slice(0, 2048), cause })
  }
}
