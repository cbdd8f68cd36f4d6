import { useSyncExternalStore } from 'react'

const nothing = () => () => {}

/** False on a server and while its output is taken over: there the reader's time zone and the page are unknown. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}
