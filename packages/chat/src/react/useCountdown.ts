import { useEffect, useState } from 'react'

/** Often enough that no second is seen to be missing. */
const TICK_MS = 500

/** The seconds until a moment, at least 1; `undefined` without one. */
export function useCountdown(untilMs: number | undefined): number | undefined {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    if (untilMs === undefined) return
    setNowMs(Date.now())
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [untilMs])
  return untilMs === undefined ? undefined : Math.max(1, Math.ceil((untilMs - nowMs) / 1000))
}
