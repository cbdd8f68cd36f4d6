/**
 * - `'idle'`: no text came yet.
 * - `'typing'`: text waits and is being shown.
 * - `'waiting'`: all that can be shown is shown; more is expected. Half a character may be held back.
 * - `'paused'`: until `resume()`.
 * - `'done'`: the text has ended and all of it is shown.
 */
export type TypewriterStatus = 'idle' | 'typing' | 'waiting' | 'paused' | 'done'

/** What there is to show. The same object until something changes. */
export interface TypewriterSnapshot {
  /** The text to show: always a beginning of what came, never ending in half a character. */
  readonly text: string
  readonly status: TypewriterStatus
  /** How much has come and is not shown, in code units (as `string.length` counts), when this was taken. */
  readonly pending: number
}
