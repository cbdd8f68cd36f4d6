/**
 * How text is shown.
 *
 * - `'adaptive'`: as fast as it arrives, evenly, and never later than `maxLagMs`.
 * - `'instant'`: as it arrives, whole characters, once a frame.
 * - `{ graphemesPerSecond }`: so many characters a second. May fall behind without bound: no cap, no drain at the end.
 * - `{ intervalMs }`: every so many ms, one piece: what one `push`, or one change of the text, brought. The same limits.
 */
export type Pace =
  | 'adaptive'
  | 'instant'
  | { graphemesPerSecond: number; intervalMs?: undefined }
  | { intervalMs: number; graphemesPerSecond?: undefined }
