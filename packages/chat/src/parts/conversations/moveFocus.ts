import type { KeyboardEvent } from 'react'

/** Arrows, Home and End move the focus from line to line; Tab goes past the list in one step. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  if (target.dataset.slot !== 'conversation-open') return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-slot="conversation-open"]')]
  const at = lines.indexOf(target)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  lines[Math.max(0, Math.min(to, lines.length - 1))]?.focus()
}
