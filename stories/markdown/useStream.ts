import { useEffect, useState } from 'react'

/** Plays a text at so many characters a second, from the start whenever one of them changes. */
export function useStream(text: string, charactersPerSecond: number): { text: string; streaming: boolean } {
  const [shown, setShown] = useState(0)
  useEffect(() => {
    const startMs = performance.now()
    let frame = requestAnimationFrame(function next(nowMs) {
      const count = Math.min(text.length, Math.floor(((nowMs - startMs) / 1000) * charactersPerSecond))
      setShown(count)
      if (count < text.length) frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [text, charactersPerSecond])
  return { text: text.slice(0, shown), streaming: shown < text.length }
}
