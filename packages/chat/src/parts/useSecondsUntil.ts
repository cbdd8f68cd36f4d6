import { useEffect, useState } from 'react'

/** Whole seconds until a moment, 0 once it has come; `untilMs` as `Date.now()`. */
export function useSecondsUntil(untilMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(Date.now)
  const isOver = untilMs === undefined || nowMs >= untilMs
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setNowMs(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isOver])
  return isOver ? 0 : Math.ceil((untilMs - nowMs) / 1000)
}
