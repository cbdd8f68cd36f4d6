import type { FrameSource } from './FrameSource.ts'
import type { Pace } from './Pace.ts'
import type { PageState } from './PageState.ts'

/** What may change while a typewriter runs. */
export interface TypewriterSettings {
  /** How text is shown. @default 'adaptive' */
  pace?: Pace | undefined
  /** The longest a character waits, in ms, with `pace: 'adaptive'`. @default 400 */
  maxLagMs?: number | undefined
  /** What appears at once: a whole character, or a whole word where the language has them. @default 'grapheme' */
  unit?: 'grapheme' | 'word' | undefined
  /** Whether a reader who asked the system for less motion sees text as it comes. @default 'respect' */
  reducedMotion?: 'respect' | 'ignore' | undefined
  /** Stands still while the reader has text selected: a text node that grows loses its selection. @default false */
  pauseOnSelection?: boolean | undefined
}

/** Settings, and the ports through which time and the page come in. */
export interface TypewriterOptions extends TypewriterSettings {
  /** The time in ms, from any beginning. @default performance */
  clock?: { now(): number } | undefined
  /** Where frames come from; typewriters that share one are shown together. @default pageFrames */
  frames?: FrameSource | undefined
  /** Whether the page is hidden, the reader prefers reduced motion, or has text selected. @default browserPage */
  page?: PageState | undefined
}
