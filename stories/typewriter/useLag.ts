import { useEffect, useRef, useState } from 'react'
import type { Played } from './useRecording.ts'

/** How late the newest character on the screen came there, in ms, at one commit. */
export interface LagSample {
  atMs: number
  lagMs: number
}

/** Measures, at each commit that shows more, how long ago the last character shown had arrived. */
export function useLag(shown: string, { pieces }: Played): readonly LagSample[] {
  const [samples, setSamples] = useState<readonly LagSample[]>([])
  const latest = useRef(pieces)
  latest.current = pieces
  useEffect(() => {
    const first = latest.current[0]
    const piece = latest.current.find(({ endUnits }) => endUnits >= shown.length)
    if (!first || !piece || shown === '') return
    const nowMs = performance.now()
    setSamples((before) => [...before, { atMs: nowMs - first.atMs, lagMs: nowMs - piece.atMs }])
  }, [shown])
  return samples
}
