import { createListeners } from '../listeners/createListeners.ts'
import { type Anchor, createAnchor } from './createAnchor.ts'
import { listenForIntent } from './listenForIntent.ts'
import { FOLLOWING, type ScrollEvent, type ScrollState, type ScrollTarget, transition } from './ScrollState.ts'
import { glideStep, isAtEnd, LONGEST_GLIDE_MS, reserveFor, type ScrollView, topFor } from './scrollGeometry.ts'

/** What a view does, for those who draw it. */
export interface ScrollSnapshot {
  readonly status: ScrollState['status']
  /** The end is in view, or about to be. */
  readonly isAtEnd: boolean
}

/** The elements of a view. */
export interface ScrollElements {
  /** What scrolls. */
  scroller: HTMLElement
  /** The one child of it: its height is all there is, and can be reserved. */
  content: HTMLElement
  /** What grows inside it. */
  list: HTMLElement
  /** The element of a question. */
  findQuestion: (questionId: string) => HTMLElement | null
}

/** Follows the end of growing content, or a question, or leaves the reader alone. */
export interface ScrollEngine {
  getSnapshot(): ScrollSnapshot
  subscribe(listener: () => void): () => void
  /** Takes the elements of a view. Returns the end of it. */
  attach(elements: ScrollElements): () => void
  /** Goes to the end, and follows it. */
  goToEnd(options?: { isSmooth?: boolean }): void
  /** Puts a question to the top of the view, and holds it there. */
  holdQuestion(questionId: string): void
  /** Leaves the view where it is, whatever grows. */
  letGo(): void
  /** Called before content is added above, and its result after: what is read stays. */
  keepPlace(): () => void
}

/** A question that is held is so far below the upper edge. */
const QUESTION_MARGIN_PX = 16

/** The frame of a display with 60 Hz: the first step of a glide. */
const FRAME_MS = 16

/** Makes a view that follows its end. It does nothing before `attach`. */
export function createScrollEngine(): ScrollEngine {
  const listeners = createListeners()
  let state: ScrollState = FOLLOWING
  let snapshot: ScrollSnapshot = { status: state.status, isAtEnd: true }
  let elements: ScrollElements | undefined
  let anchor: Anchor | undefined
  /** False where the browser keeps what is read in its place: two that do it would fight. */
  let anchorsItself = true
  let view: ScrollView = { top: 0, max: 0, height: 0 }
  let frame: number | undefined

  function dispatch(event: ScrollEvent): void {
    const next = transition(state, event)
    if (next === state) return
    const was = state
    state = next
    if (was.status === 'gliding' && frame !== undefined) {
      cancelAnimationFrame(frame)
      frame = undefined
    }
    if (next.status === 'gliding') startGlide(next.to)
    if (next.status === 'free' || next.status === 'held') anchor?.pick()
    settle()
    publish()
  }

  function publish(): void {
    const target = state.status === 'gliding' ? state.to : state.status === 'held' ? state.next : state
    const atEnd = target.status === 'following-end' || isAtEnd(view)
    if (snapshot.status === state.status && snapshot.isAtEnd === atEnd) return
    snapshot = { status: state.status, isAtEnd: atEnd }
    listeners.tell()
  }

  function measure(): void {
    if (!elements) return
    const { scrollTop, scrollHeight, clientHeight } = elements.scroller
    view = { top: scrollTop, max: scrollHeight - clientHeight, height: clientHeight }
  }

  /** After `measure`: where the view stands is not read again, as each reading costs a frame some hundredths of a ms. */
  function scrollTo(top: number): void {
    if (!elements || Math.abs(view.top - top) < 1) return
    elements.scroller.scrollTop = top
    view = { ...view, top }
  }

  function targetTop(target: ScrollTarget): number {
    if (target.status === 'following-end') return view.max
    const contentTop = reserve(target.questionId)
    return contentTop === undefined ? view.top : topFor(view, { contentTop, marginPx: QUESTION_MARGIN_PX })
  }

  /** Makes room below a question, once: while the answer grows into it, nothing is to be done. */
  function reserve(questionId: string): number | undefined {
    const question = elements?.findQuestion(questionId)
    if (!elements || !question) return undefined
    const { scroller, content } = elements
    const contentTop = question.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    const height = `${reserveFor(view, { contentTop, marginPx: QUESTION_MARGIN_PX })}px`
    if (content.style.minBlockSize !== height) {
      content.style.minBlockSize = height
      measure()
    }
    return contentTop
  }

  /** Puts the view where the state wants it, after a layout. */
  function settle(): void {
    measure()
    if (state.status === 'following-end' || state.status === 'holding-question') scrollTo(targetTop(state))
    else if (state.status !== 'gliding' && anchorsItself) {
      anchor?.restore()
      measure()
    }
  }

  function onLayout(): void {
    const before = view
    settle()
    if (view.max <= 0 && before.max > 0) dispatch({ type: 'fits' })
    publish()
  }

  function onScroll(): void {
    const before = view
    const top = elements?.scroller.scrollTop ?? 0
    // Where we put it, or where the browser put it while it kept what is read in its place.
    if (Math.abs(top - before.top) < 1) return
    // What is around the view has changed its size in the same frame, and the browser kept the view within the content.
    if (elements?.scroller.clientHeight !== before.height && state.status !== 'free' && state.status !== 'held') {
      onLayout()
      return
    }
    if (state.status === 'free' || state.status === 'held') {
      if (anchorsItself) anchor?.restore()
      anchor?.pick()
    }
    measure()
    // Against the end as it was seen: under a fast stream it has moved on since.
    const seen = { top, max: Math.min(before.max, view.max) }
    dispatch({ type: 'reader-moved', direction: top < before.top ? 'up' : 'down', isAtEnd: isAtEnd(seen) })
    publish()
  }

  function startGlide(to: ScrollTarget): void {
    let startedMs: number | undefined
    let lastMs: number | undefined
    const step = (nowMs: number) => {
      frame = undefined
      measure()
      const target = targetTop(to)
      startedMs ??= nowMs
      const isOver = nowMs - startedMs > LONGEST_GLIDE_MS
      const elapsedMs = nowMs - (lastMs ?? nowMs - FRAME_MS)
      const top = isOver ? target : glideStep(view, { target, elapsedMs })
      lastMs = nowMs
      scrollTo(top)
      if (top === target) dispatch({ type: 'arrived' })
      else frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  function go(to: ScrollTarget, isSmooth: boolean): void {
    dispatch({ type: 'go', to, isSmooth: isSmooth && elements !== undefined && !prefersReducedMotion() })
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    attach(taken) {
      // In jsdom nothing is laid out, so nothing is to be followed.
      if (typeof ResizeObserver === 'undefined') return () => {}
      elements = taken
      const { scroller, content, list } = taken
      anchor = createAnchor(scroller, list)
      anchorsItself = !hasOverflowAnchor(scroller)
      const observer = new ResizeObserver(onLayout)
      observer.observe(scroller)
      observer.observe(list)
      const stopListening = listenForIntent(taken, {
        onAway: () => dispatch({ type: 'reader-wants-away' }),
        onPress: () => dispatch({ type: 'pressed' }),
        onRelease: () => dispatch({ type: 'released' }),
      })
      // On phones the keyboard covers a part of the page without making the scroller smaller.
      const viewport = globalThis.visualViewport
      viewport?.addEventListener('resize', onLayout)
      scroller.addEventListener('scroll', onScroll, { passive: true })
      settle()
      publish()
      return () => {
        observer.disconnect()
        stopListening()
        viewport?.removeEventListener('resize', onLayout)
        scroller.removeEventListener('scroll', onScroll)
        if (frame !== undefined) cancelAnimationFrame(frame)
        frame = undefined
        content.style.minBlockSize = ''
        if (elements === taken) elements = undefined
        if (state.status === 'gliding') state = state.to
      }
    },
    goToEnd({ isSmooth = false } = {}) {
      if (elements) elements.content.style.minBlockSize = ''
      go({ status: 'following-end' }, isSmooth)
    },
    holdQuestion: (questionId) => go({ status: 'holding-question', questionId }, true),
    letGo: () => dispatch({ type: 'reader-wants-away' }),
    keepPlace() {
      if (state.status !== 'free' && state.status !== 'held') return settle
      anchor?.pick()
      return () => {
        anchor?.restore()
        measure()
      }
    },
  }
}

function hasOverflowAnchor(scroller: HTMLElement): boolean {
  if (!globalThis.CSS?.supports?.('overflow-anchor', 'auto')) return false
  return getComputedStyle(scroller).getPropertyValue('overflow-anchor') !== 'none'
}

function prefersReducedMotion(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
}
