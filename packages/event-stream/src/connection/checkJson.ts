import { EventStreamError } from '../errors/EventStreamError.ts'
import { BODY_START_CHARS } from './checkResponse.ts'

/** @throws EventStreamError when what was announced as JSON is none */
export function checkJson(text: string): void {
  try {
    JSON.parse(text)
  } catch (cause) {
    throw new EventStreamError('bad-json', { cause, bodyStart: text.slice(0, BODY_START_CHARS) })
  }
}
