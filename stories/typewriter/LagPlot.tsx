import type { LagSample } from './useLag.ts'

const WIDTH_MS = 5000
const HEIGHT_MS = 1000

/** Lag over time: 5 s wide, 1 s high, with a line at the cap. What is higher is drawn at the top. */
export function LagPlot({ samples, capMs }: { samples: readonly LagSample[]; capMs: number }) {
  const points = samples.map(({ atMs, lagMs }) => `${atMs / 10},${(HEIGHT_MS - Math.min(lagMs, HEIGHT_MS)) / 10}`)
  const worstMs = Math.round(Math.max(0, ...samples.map(({ lagMs }) => lagMs)))
  return (
    <figure style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${WIDTH_MS / 10} ${HEIGHT_MS / 10}`}
        role="img"
        aria-label={`Lag over time, at most ${worstMs} ms`}
        style={{ inlineSize: '100%', border: '1px solid GrayText', color: 'CanvasText' }}
      >
        <path d={`M0 ${(HEIGHT_MS - capMs) / 10}H${WIDTH_MS / 10}`} stroke="currentColor" strokeDasharray="4 4" />
        <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <figcaption>At most {worstMs} ms late</figcaption>
    </figure>
  )
}
