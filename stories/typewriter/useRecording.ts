import { useEffect, useState } from 'react'
import type { Arrival } from './recording.ts'

/** A recording, played once from mounting on: the text so far, with when each piece came. */
export interface Played {
  text: string
  streaming: boolean
  /** After how many code units, and when (as `performance.now()`), each piece ended. */
  pieces: readonly { endUnits: number; atMs: number }[]
}

export function useRecording(arrivals: readonly Arrival[]): Played {
  const [played, setPlayed] = useState<Played>({ text: '', streaming: true, pieces: [] })
  useEffect(() => {
    const timers = arrivals.map(({ atMs, text }, index) =>
      setTimeout(() => {
        setPlayed((before) => ({
          text: before.text + text,
          streaming: index < arrivals.length - 1,
          pieces: [...before.pieces, { endUnits: before.text.length + text.length, atMs: performance.now() }],
        }))
      }, atMs),
    )
    return () => {
      timers.forEach(clearTimeout)
      setPlayed({ text: '', streaming: true, pieces: [] })
    }
  }, [arrivals])
  return played
}
