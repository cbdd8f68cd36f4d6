import { useEffect, useState } from 'react'

const DAY_MS = 86_400_000

/** Now, read again when a new day begins: "today" becomes a date then. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const midnight = new Date(nowMs).setHours(24, 0, 0, 0)
    const timer = setTimeout(() => setNowMs(Date.now()), Math.min(midnight - Date.now(), DAY_MS) + 100)
    return () => clearTimeout(timer)
  }, [nowMs])
  return nowMs
}
