/** Within this many pixels of the end the reader counts as being there: zoom makes fractions, and a wheel is coarse. */
export const END_TOLERANCE_PX = 8

/** The time in which a glide comes nearer by a factor of e: 500 pixels take about half a second. */
const GLIDE_MS = 80

/** Browsers scroll by whole pixels of the display: a smaller step would be none. */
const LEAST_STEP_PX = 2

/** After so long a glide is over, though its target runs away from it under a fast stream. */
export const LONGEST_GLIDE_MS = 700

/** A glide shows so many views of the way at most; the rest of a long way is left out. */
const GLIDE_VIEWS = 1.5

/** What a view is after a layout, in pixels. */
export interface ScrollView {
  /** `scrollTop`. */
  readonly top: number
  /** The largest `scrollTop` there is: where the end is in view. */
  readonly max: number
  /** Of what is seen. */
  readonly height: number
}

/** True where the end is in view. */
export function isAtEnd({ top, max }: Pick<ScrollView, 'top' | 'max'>): boolean {
  return max - top <= END_TOLERANCE_PX
}

/** Where a glide to `target` stands after `elapsedMs` more. It arrives where the result is the target. */
export function glideStep(view: ScrollView, { target, elapsedMs }: { target: number; elapsedMs: number }): number {
  const longest = GLIDE_VIEWS * view.height
  const distance = Math.max(-longest, Math.min(longest, target - view.top))
  const left = Math.abs(distance) - Math.max(LEAST_STEP_PX, Math.abs(distance) * (1 - Math.exp(-elapsedMs / GLIDE_MS)))
  return left <= 0 ? target : target - Math.sign(distance) * left
}

/** The `scrollTop` that puts something at the top of the view, `marginPx` below its edge, as far as there is content. */
export function topFor(view: ScrollView, { contentTop, marginPx }: { contentTop: number; marginPx: number }): number {
  return Math.max(0, Math.min(view.max, contentTop - marginPx))
}

/** The height that content needs for something in it to be able to stand at the top of the view. */
export function reserveFor(
  view: ScrollView,
  { contentTop, marginPx }: { contentTop: number; marginPx: number },
): number {
  return Math.max(0, Math.floor(contentTop - marginPx)) + view.height
}
