import { type ForwardedRef, type MutableRefObject, useCallback } from 'react'

/** One ref for two: ours, and the one that was handed in. */
export function useComposedRef<T>(own: { current: T | null }, given: ForwardedRef<T>): (node: T | null) => void {
  return useCallback(
    (node) => {
      own.current = node
      if (typeof given === 'function') given(node)
      else if (given) (given as MutableRefObject<T | null>).current = node
    },
    [own, given],
  )
}
