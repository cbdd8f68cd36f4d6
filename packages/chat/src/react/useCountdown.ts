import { useSecondsUntil } from './useSecondsUntil.ts'

/** The seconds until a moment, at least 1; `undefined` without one. */
export function useCountdown(untilMs: number | undefined): number | undefined {
  const seconds = useSecondsUntil(untilMs)
  return untilMs === undefined ? undefined : Math.max(1, seconds)
}
