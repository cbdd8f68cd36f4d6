import { useEffect, useState } from 'react'

/** Often enough that no second is seen to be missing. */
const TICK_MS = 500

/** Whole seconds until a moment, 0 once it has come or without one; `untilMs` as `Date.now()`. */
export function useSecondsUntil(untilMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(Date.now)
  const isOver = untilMs === undefined || nowMs >= untilMs
  useEffect(() => {
    if (untilMs === undefined || isOver) return
    setNowMs(Date.now())
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [untilMs, isOver])
  return isOver ? 0 : Math.ceil((untilMs - nowMs) / 1000)
}
