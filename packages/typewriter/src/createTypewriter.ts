import { createClusterQueue } from './createClusterQueue.ts'
import { createFixedPacer } from './createFixedPacer.ts'
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
  const pacer = createPacer(() => settings.maxLagMs ?? 400)
  const fixedPacer = createFixedPacer()
  const listeners = new Set<() => void>()
  let cancelFrame: (() => void) | undefined
  let source = ''
  let shown = ''
  let ended = false
  let paused = false
  let uncutSinceMs = 0
  let pushedAtMs = 0
  let snapshot: TypewriterSnapshot = { text: '', status: 'idle', pending: 0 }

  const unit = () => settings.unit ?? 'grapheme'
  const waiting = () => queue.size + queue.uncutUnits
  const isClosed = () => ended || (clock.now() - pushedAtMs > HOLD_MS && queue.canClose())
  const isTyping = () => queue.uncutUnits > 0 || queue.isReady(ended || queue.canClose())

  function status(): TypewriterStatus {
    if (ended && shown.length === source.length) return 'done'
    if (paused) return 'paused'
    if (source === '') return 'idle'
    return isTyping() ? 'typing' : 'waiting'
  }

  function commit(): void {
    const next = { text: shown, status: status(), pending: source.length - shown.length }
    if (next.text === snapshot.text && next.status === snapshot.status && next.pending === snapshot.pending) return
    snapshot = next
    for (const listener of [...listeners]) listener()
  }

  function schedule(): void {
    const hasWork = paused ? queue.uncutUnits > 0 : isTyping()
    if (hasWork && listeners.size > 0) cancelFrame ??= frames.schedule(onFrame)
  }

  /** Time in which nothing waited, or nobody looked, does not count. */
  function restart(): void {
    pacer.restart(clock.now())
    fixedPacer.restart(clock.now())
  }

  function wake(): void {
    if (cancelFrame) return
    restart()
    schedule()
  }

  function onFrame(): void {
    cancelFrame = undefined
    pacer.arrived(queue.absorb(unit()), uncutSinceMs)
    if (!paused) reveal()
    commit()
    schedule()
  }

  function reveal(): void {
    const pace = settings.pace ?? 'adaptive'
    const isCalm = settings.reducedMotion !== 'ignore' && page.prefersReducedMotion()
    if (pace === 'instant' || isCalm || page.isHidden()) showAll(isClosed())
    else if (pace === 'adaptive') showAdaptively()
    else {
      const { count, endUnits } = fixedPacer.due(clock.now(), pace)
      show(count, endUnits - shown.length)
    }
  }

  function showAdaptively(): void {
    const count = pacer.due(clock.now(), waiting())
    // So much is late that cutting it into characters would take longer than the frame has.
    if (queue.uncutUnits > 0 && count >= waiting()) showAll(isClosed())
    else show(count, Number.POSITIVE_INFINITY)
  }

  function show(count: number, units: number): void {
    const before = queue.size
    shown += queue.take(count, isClosed(), units)
    account(before - queue.size)
  }

  function showAll(closed: boolean): void {
    shown += queue.flush(unit(), closed)
    account(Number.POSITIVE_INFINITY)
  }

  function account(count: number): void {
    pacer.shown(count, waiting())
    fixedPacer.shown(count, waiting())
  }

  function append(text: string): void {
    if (text === '') return
    pushedAtMs = clock.now()
    if (queue.uncutUnits === 0) uncutSinceMs = pushedAtMs
    if (typeof settings.pace === 'object' && 'intervalMs' in settings.pace) fixedPacer.pushed(source.length)
    source += text
    queue.add(text)
  }

  function setEnded(value: boolean): void {
    if (ended !== value) pacer.end(value ? clock.now() : undefined)
    ended = value
    if (ended) queue.finish()
  }

  /** Starts over with `text` shown: nothing waits, but that its last character may go on. */
  function startFrom(text: string): void {
    queue.clear()
    queue.add(text)
    if (ended) queue.finish()
    source = text
    shown = ''
    showAll(false)
    showAll(ended || queue.canClose())
  }

  return {
    push(text) {
      if (text !== '') setEnded(false)
      append(text)
      wake()
    },
    end() {
      setEnded(true)
      if (!isTyping()) commit()
      wake()
    },
    update(wholeText, isEnded = false) {
      const isAppended = wholeText.startsWith(source)
      if (!isAppended) startFrom(wholeText.slice(0, keptPrefix(shown, wholeText)))
      append(wholeText.slice(source.length))
      source = wholeText
      setEnded(isEnded)
      if (!isAppended || !isTyping()) commit()
      wake()
    },
    reset(text = '', isEnded = false) {
      paused = false
      setEnded(isEnded)
      startFrom(text)
      commit()
      wake()
    },
    skip() {
      showAll(isClosed())
      commit()
      wake()
    },
    pause() {
      paused = true
      commit()
    },
    resume() {
      paused = false
      restart()
      commit()
      schedule()
    },
    configure(next) {
      settings = next
    },
    subscribe(listener) {
      listeners.add(listener)
      wake()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        cancelFrame?.()
        cancelFrame = undefined
      }
    },
    getSnapshot: () => snapshot,
    dispose() {
      listeners.clear()
      cancelFrame?.()
      cancelFrame = undefined
    },
  }
}
