import { act, createElement, type FunctionComponent } from 'react'
import { createRoot } from 'react-dom/client'
import type { ManualClock } from '../../test-support/src/createManualClock.ts'
import type { Contestant, Ports } from '../../typewriter/src/testing/simulate.ts'

/** What a rival's hook is given, and where it tells what it shows. */
export interface RivalProps {
  text: string
  streaming: boolean
  onShown: (text: string) => void
}

/** Puts the manual clock in the place of every clock, timer and frame that a hook may use. */
function replaceTime(clock: ManualClock, frames: Ports['frames']): void {
  const startMs = 1_700_000_000_000
  Date.now = () => startMs + clock.now()
  performance.now = () => clock.now()
  const cancels = new Map<number, () => void>()
  let last = 0
  Object.assign(globalThis, {
    requestAnimationFrame(callback: (nowMs: number) => void) {
      last += 1
      cancels.set(
        last,
        frames.schedule(() => act(() => callback(clock.now()))),
      )
      return last
    },
    cancelAnimationFrame: (id: number) => cancels.get(id)?.(),
    setTimeout: (run: () => void, delayMs = 0) => clock.setTimeout(() => act(run), delayMs),
    clearTimeout: (id: number) => clock.clearTimeout(id),
  })
}

/** Drives a hook as an app would: whatever arrives is a render with the text so far. */
export function reactContestant(Rival: FunctionComponent<RivalProps>) {
  return ({ clock, frames }: Ports): Contestant => {
    replaceTime(clock, frames)
    const root = createRoot(document.createElement('div'))
    let shown = ''
    let text = ''
    const onShown = (value: string) => {
      shown = value
    }
    let streaming = true
    let isScheduled = false
    const render = () => act(() => root.render(createElement(Rival, { text, streaming, onShown })))
    render()
    // What arrives in one task is one render, as React batches it in an app.
    const schedule = () => {
      if (isScheduled) return
      isScheduled = true
      clock.setTimeout(() => {
        isScheduled = false
        render()
      }, 0.01)
    }
    return {
      push(piece) {
        text += piece
        schedule()
      },
      end() {
        streaming = false
        schedule()
      },
      shown: () => shown,
    }
  }
}
