import { createClusterQueue } from './createClusterQueue.ts'
import { createPacer } from './createPacer.ts'
import { keptPrefix } from './keptPrefix.ts'
import { browserPage } from './PageState.ts'
import { pageFrames } from './pageFrames.ts'
import type { Typewriter } from './Typewriter.ts'
import type { TypewriterOptions, TypewriterSettings } from './TypewriterOptions.ts'
import type { TypewriterSnapshot, TypewriterStatus } from './TypewriterSnapshot.ts'

/** How long the last character waits for what may belong to it (an accent, a skin tone), in ms. */
const HOLD_MS = 100

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
  const { clock = performance, frames = pageFrames, page = browserPage } = options
  let settings: TypewriterSettings = options
  const queue = createClusterQueue()
  const pacer = createPacer(() => settings)
  const listeners = new Set<() => void>()
  let cancelFrame: (() => void) | undefined
  let source = ''
  let shown = ''
  let ended = false
  let paused = false
  let uncutSinceMs = 0
  let pushedAtMs = 0
  /** Characters that are due, or pieces with `{ intervalMs }`: the first of those comes at once. */
  let credit = 1
  /** For `{ intervalMs }`: where in `source` the pieces start that wait. */
  let starts: number[] = []
  let snapshot: TypewriterSnapshot = { text: '', status: 'idle', pending: 0 }

  const pending = () => source.length - shown.length
  const unit = () => settings.unit ?? 'grapheme'
  const isAwaited = () => clock.now() - pushedAtMs <= HOLD_MS

  function status(): TypewriterStatus {
    if (ended && pending() === 0) return 'done'
    if (paused) return 'paused'
    if (source === '') return 'idle'
    return queue.hasWork() ? 'typing' : 'waiting'
  }

  function commit(): void {
    const next = { text: shown, status: status(), pending: pending() }
    if (next.text === snapshot.text && next.status === snapshot.status && next.pending === snapshot.pending) return
    snapshot = next
    for (const listener of [...listeners]) listener()
  }

  function schedule(): void {
    if (listeners.size === 0 || !(paused ? snapshot.pending !== pending() : queue.hasWork())) return
    cancelFrame ??= frames.schedule(onFrame)
  }

  /** Time in which nothing waited, or nobody looked, does not count. */
  function restart(): void {
    uncutSinceMs = clock.now()
    pacer.restart(uncutSinceMs)
  }

  /** After a change from outside: shown at the next frame, or now if no frame is needed. */
  function wake(): void {
    if (!queue.hasWork()) commit()
    if (!cancelFrame) restart()
    schedule()
  }

  function sleep(): void {
    cancelFrame?.()
    cancelFrame = undefined
  }

  function onFrame(): void {
    cancelFrame = undefined
    if (paused || (settings.pauseOnSelection && page.hasSelection())) restart()
    else reveal()
    commit()
    schedule()
  }

  function reveal(): void {
    const { pace } = settings
    const isCalm = settings.reducedMotion !== 'ignore' && page.prefersReducedMotion()
    if (pace === 'instant' || isCalm || page.isHidden()) showAll()
    else showDue(typeof pace === 'object' && 'intervalMs' in pace)
  }

  function showDue(isByPiece: boolean): void {
    pacer.arrived(queue.absorb(unit()), uncutSinceMs)
    const before = queue.size()
    const waiting = before + queue.uncut()
    credit += pacer.step(clock.now(), waiting)
    if (isByPiece) {
      for (; credit >= 1 && starts.length > 0; credit--) starts.shift()
      credit = Math.min(credit, 1)
      shown += queue.take(waiting, isAwaited(), starts[0] && starts[0] - shown.length)
    } else if (queue.uncut() > 0 && credit >= waiting) {
      // So much is late that cutting it into characters would take longer than the frame has.
      showAll()
    } else {
      starts = []
      shown += queue.take(credit, isAwaited())
      credit = Math.min(credit - before, 0) + queue.size()
    }
    pacer.left(queue.size())
  }

  function showAll(): void {
    shown += queue.flush(unit(), isAwaited())
    starts = []
    credit = Math.min(credit, 1)
    pacer.left(queue.size())
    restart()
  }

  function append(text: string, isEnded: boolean): void {
    if (isEnded !== ended) pacer.end(isEnded ? clock.now() : Infinity)
    ended = isEnded
    queue.end(ended)
    if (text) {
      pushedAtMs = clock.now()
      if (queue.uncut() === 0) uncutSinceMs = pushedAtMs
      starts.push(source.length)
      source += text
      queue.add(text)
    }
    wake()
  }

  /** Starts over with `text` shown, but for half a character. */
  function startFrom(text: string): void {
    queue.clear()
    queue.add(text)
    source = text
    starts = []
    shown = queue.flush(unit(), false)
  }

  return {
    push: (text) => append(text, ended && text === ''),
    end: () => append('', true),
    update(wholeText, isEnded = false) {
      if (!wholeText.startsWith(source)) startFrom(keptPrefix(shown, wholeText))
      append(wholeText.slice(source.length), isEnded)
      source = wholeText
    },
    reset(text = '', isEnded = false) {
      paused = false
      queue.end(isEnded)
      startFrom(text)
      append('', isEnded)
    },
    skip() {
      showAll()
      wake()
    },
    pause() {
      paused = true
      commit()
    },
    resume() {
      paused = false
      wake()
    },
    configure(next) {
      settings = next
    },
    subscribe(listener) {
      listeners.add(listener)
      wake()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) sleep()
      }
    },
    getSnapshot: () => snapshot,
    dispose() {
      listeners.clear()
      sleep()
    },
  }
}
