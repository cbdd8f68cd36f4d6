import { isIncompleteCluster } from './isIncompleteCluster.ts'
import { browserPage } from './PageState.ts'
import { pageFrames } from './pageFrames.ts'
import { splitText } from './splitText.ts'
import type { Typewriter } from './Typewriter.ts'
import type { TypewriterOptions } from './TypewriterOptions.ts'
import type { TypewriterSnapshot } from './TypewriterSnapshot.ts'

/** Where in the source a push began, and when it came. */
type Push = [startUnits: number, atMs: number]

/**
 * A typewriter without React: takes text as it comes, shows it evenly.
 *
 * @example
 * const typewriter = createTypewriter({ maxLagMs: 300 })
 * typewriter.subscribe(() => console.log(typewriter.getSnapshot().text))
 * typewriter.push('Hello, ')
 * typewriter.push('world')
 * typewriter.end()
 */
export function createTypewriter(options: TypewriterOptions = {}): Typewriter {
  // Constants in here, not beside it: a minifier puts only these in their place.
  /** How long the last character waits for what may belong to it (an accent, a skin tone), in ms. */
  const HOLD_MS = 100
  /** Code units cut into characters at one go: a few milliseconds on a slow phone, and more than a frame ever shows. */
  const CHUNK_UNITS = 8000
  /** No character that means something is longer, in code units. It bounds the work on one that never ends. */
  const LONGEST_UNITS = 250
  /** What is known of the stream fades, and a queue too long or short is put right, over so many ms: shorter is seen. */
  const AVERAGE_MS = 2000
  /** Of the longest lag, how much is kept waiting on the average, so that uneven arrivals do not show. */
  const CUSHION = 0.4
  /** A gap between arrivals counts up to so many times what it takes to show the last: more is a stall, not a pace. */
  const LONGEST_GAP = 6
  /** How long text drains after the end, in ms. */
  const DRAIN_MS = 250

  const { clock = performance, frames = pageFrames, page = browserPage } = options
  const listeners = new Set<() => void>()
  let cancelFrame: (() => void) | undefined
  let snapshot = {} as TypewriterSnapshot
  let isPaused: boolean

  // The text, and offsets into it: up to where it is shown and cut, and where the last piece that was cut begins.
  let source: string
  /** The text as it was some frames ago: so much that is shown is a part of it. */
  let flat: string
  /** The text from the last piece on. */
  let tail: string
  let shown: number
  let cut: number
  let open: number
  /** The last piece that was cut: what comes next may continue it. */
  let piece = ''
  /** Where each character ends that is cut and not shown; those of a word all where the word ends. */
  let ends: number[]
  /** The pushes of which nothing is shown. */
  let pushes: Push[]

  let pushedAtMs = 0
  /** When all is to be shown after the end; 0: more is expected. */
  let drainedAtMs: number
  /** Since when the first of what waits has waited. */
  let sinceMs: number
  let lastMs: number
  // The arrivals: what waits of the earlier ones, how many came last and when, how many come in a ms, known from how long.
  let left: number
  let came = 0
  let cameAtMs = 0
  /** 300 a second, as models write, until it is known. */
  let rate = 0.3
  let spanMs = 30
  /** Characters, and with `{ intervalMs }` pieces, that may be shown. */
  let due: number
  let duePieces = 1

  const pending = () => source.length - shown
  /** Characters that wait, and code units where they are not cut yet. */
  const waiting = () => ends.length + source.length - cut

  /** Up to where it can be shown: not a piece that goes on, may go on (asked with the time), or is none without more. */
  // In the comparisons here undefined, where nothing is, and NaN are meant to give no.
  const edge = (nowMs?: number) =>
    source.length > cut || (!drainedAtMs && ((nowMs as number) <= pushedAtMs + HOLD_MS || isIncompleteCluster(piece)))
      ? open
      : Infinity

  const hasWork = () => source.length > cut || (ends[0] as number) <= edge()

  const commit = () => {
    // An engine joins appended text into one string when it is cut, all of it: not at each frame.
    if (shown > flat.length) flat = source
    const text = flat.slice(0, shown)
    const status =
      drainedAtMs && !pending() ? 'done' : isPaused ? 'paused' : !source ? 'idle' : hasWork() ? 'typing' : 'waiting'
    if (status === snapshot.status && text === snapshot.text && pending() === snapshot.pending) return
    snapshot = { status, text, pending: pending() }
    for (const listener of [...listeners]) listener()
  }

  const schedule = () => {
    if (listeners.size && (isPaused ? snapshot.pending !== pending() : hasWork()))
      cancelFrame ??= frames.schedule(onFrame)
  }

  /** After a change from outside: shown at the next frame, or now if no frame is needed. */
  const wake = () => {
    if (!hasWork()) commit()
    if (!cancelFrame) {
      // Time in which nothing waited, or nobody looked, does not count.
      sinceMs = lastMs = clock.now()
    }
    schedule()
  }

  const sleep = () => {
    if (listeners.size) return
    cancelFrame?.()
    cancelFrame = undefined
  }

  const onFrame = () => {
    cancelFrame = undefined
    if (isPaused || (options.pauseOnSelection && page.hasSelection())) sinceMs = lastMs = clock.now()
    else reveal()
    commit()
    schedule()
  }

  /** Cuts what came into pieces, a bounded part of it, and the last piece again with it. */
  const absorb = () => {
    const { unit } = options
    const from = open
    let end = open
    ends = ends.filter((end) => !(end > from))
    // Half a surrogate pair belongs to what is before it, as a joiner does, until the other half comes.
    for (piece of splitText(tail.slice(0, CHUNK_UNITS).replace(/\p{Cs}$/u, '\u200d'), unit)) {
      open = end
      end += piece.length
      for (let count = unit === 'word' ? piece.length : 1; count--; ) if (end > shown) ends.push(end)
    }
    cut = end
    if (end - open > LONGEST_UNITS) open = end
    tail = tail.slice(open - from)
  }

  /** Shows what is due, up to `most`. */
  const take = (most: number) => {
    while ((ends[0] as number) <= (due >= 1 ? most : shown)) {
      shown = ends.shift() as number
      due--
    }
    due = Math.min(1, due)
    while ((pushes[0]?.[0] as number) < shown) sinceMs = Math.max(sinceMs, (pushes.shift() as Push)[1])
    left = waiting()
  }

  /** Shows a text up to `most` as if it had been there; no more than its end is cut for that. */
  const start = (text: string, nowMs?: number, most = text.length) => {
    source = flat = text
    pushes = []
    shown = cut = open = Math.max(0, most - LONGEST_UNITS)
    tail = text.slice(open)
    ends = []
    absorb()
    due = Infinity
    take(Math.min(most, edge(nowMs)))
  }

  const reveal = () => {
    const { pace = 'adaptive', maxLagMs = 400, reducedMotion } = options
    const nowMs = clock.now()
    const stepMs = nowMs - lastMs || 1
    lastMs = nowMs
    absorb()
    if (waiting() > left) {
      // What came last is counted only now, with the time until the next: alone, a burst has no rate.
      const gapMs = Math.min(nowMs - cameAtMs, (LONGEST_GAP * came) / rate)
      rate = (rate * spanMs + came) / (spanMs + gapMs)
      spanMs = Math.min(spanMs + gapMs, AVERAGE_MS)
      cameAtMs = nowMs
      came = waiting() - left
    }

    if (pace === 'instant' || page.isHidden() || (reducedMotion !== 'ignore' && page.prefersReducedMotion())) {
      due = Infinity
    } else if (pace === 'adaptive') {
      // The deadline of the first of what waits. One line to it makes a burst even.
      const leftMs = Math.min(sinceMs + maxLagMs, Math.max(drainedAtMs || Infinity, sinceMs + DRAIN_MS)) - nowMs
      // What came later has more time: a quarter of that is enough for a steady stream to keep its own pace. Two frames
      // before the deadline all comes, so that a display that drops a frame is not late.
      due += Math.max(
        stepMs * (rate + (waiting() - rate * maxLagMs * CUSHION) / AVERAGE_MS),
        waiting() * (leftMs < 2 * stepMs ? 1 : stepMs / (leftMs + Math.max(0, pushedAtMs - sinceMs) / 4)),
      )
    } else if (pace.graphemesPerSecond) {
      due += (stepMs * pace.graphemesPerSecond) / 1000
    } else {
      for (duePieces += stepMs / (pace.intervalMs as number); duePieces >= 1 && pushes[0]; duePieces--) pushes.shift()
      duePieces = Math.min(1, duePieces)
      due = ends.filter((end) => !(end > (pushes[0]?.[0] as number))).length
    }
    // So much is late that cutting it into characters would take longer than the frame has.
    if (source.length > cut && due >= waiting()) start(source, nowMs)
    else take(edge(nowMs))
  }

  const append = (text: string, isEnded?: boolean) => {
    const nowMs = clock.now()
    drainedAtMs = isEnded ? drainedAtMs || nowMs + DRAIN_MS : 0
    if (text) {
      pushedAtMs = nowMs
      pushes.push([source.length, nowMs])
      source += text
      tail += text
    }
    wake()
  }

  const reset = (text = '', isEnded?: boolean) => {
    isPaused = false
    drainedAtMs = isEnded ? 1 : 0
    start(text)
    wake()
  }

  reset()
  return {
    getSnapshot: () => snapshot,
    push: append,
    end: () => append('', true),
    update(wholeText, isEnded) {
      if (wholeText.slice(0, source.length) !== source) {
        let same = 0
        while (same < shown && source[same] === wholeText[same]) same++
        // Twice: a character at the cut must be whole in the new text, and what follows is typed.
        start(wholeText, Infinity, same)
        start(wholeText.slice(0, shown))
      }
      append(wholeText.slice(source.length), isEnded)
      // The same text at the next render is then the same object, which costs nothing to compare.
      source = wholeText
    },
    reset,
    skip() {
      start(source, clock.now())
      wake()
    },
    pause() {
      isPaused = true
      commit()
    },
    resume() {
      isPaused = false
      wake()
    },
    configure(next) {
      options = next
    },
    subscribe(listener) {
      listeners.add(listener)
      wake()
      return () => {
        listeners.delete(listener)
        sleep()
      }
    },
    dispose() {
      listeners.clear()
      sleep()
    },
  }
}
