import { useCallback, useState } from 'react'

/** Whether a window is open, and who says so. */
export interface OpenOptions {
  /** Given: the app says it. */
  open?: boolean | undefined
  defaultOpen: boolean
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** The app's word where it gives one, else our own. */
export function useOpen({ open, defaultOpen, onOpenChange }: OpenOptions): [boolean, (open: boolean) => void] {
  const [own, setOwn] = useState(defaultOpen)
  const change = useCallback(
    (next: boolean) => {
      setOwn(next)
      onOpenChange?.(next)
    },
    [onOpenChange],
  )
  return [open ?? own, change]
}
