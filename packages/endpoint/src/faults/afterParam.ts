import { numberParam } from '../exchange/numberParam.ts'

/** Late enough that something is on the screen, early enough that every answer gets there. */
const DEFAULT_AFTER_EVENTS = 3

/** `?after=`: how many events pass before the fault. */
export function afterParam(query: URLSearchParams): number {
  return numberParam(query, { name: 'after' }) ?? DEFAULT_AFTER_EVENTS
}
