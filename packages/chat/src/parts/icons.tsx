import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg data-slot="chat-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** An arrow upwards: send. */
export function SendIcon() {
  return (
    <Icon>
      <path d="M10 16V4.5M4.8 9.7 10 4.5l5.2 5.2" />
    </Icon>
  )
}

/** A filled square: stop. */
export function StopIcon() {
  return (
    <Icon>
      <rect x="5.5" y="5.5" width="9" height="9" rx="1.8" data-filled />
    </Icon>
  )
}

/** An arrow downwards: to the end. */
export function ArrowDownIcon() {
  return (
    <Icon>
      <path d="M10 4v11.5M4.8 10.3l5.2 5.2 5.2-5.2" />
    </Icon>
  )
}

/** Two sheets: copy. */
export function CopyIcon() {
  return (
    <Icon>
      <rect x="7" y="7" width="9" height="9.5" rx="2" />
      <path d="M13 4.6A2 2 0 0 0 11.2 3.5H6a2.5 2.5 0 0 0-2.5 2.5v5.6A2 2 0 0 0 4.6 13.4" />
    </Icon>
  )
}

/** A tick: done. */
export function CheckIcon() {
  return (
    <Icon>
      <path d="m4.5 10.5 3.6 3.6 7.4-8" />
    </Icon>
  )
}

/** A circling arrow: again. */
export function RetryIcon() {
  return (
    <Icon>
      <path d="M15.8 10a5.8 5.8 0 1 1-1.9-4.3M15.8 3.2v3.2h-3.2" />
    </Icon>
  )
}

/** A triangle: trouble. */
export function WarningIcon() {
  return (
    <Icon>
      <path d="M10 3.6 17 16H3L10 3.6ZM10 8.4v3.4M10 13.9v.1" />
    </Icon>
  )
}

/** A cross: close, cancel. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="m5.2 5.2 9.6 9.6M14.8 5.2l-9.6 9.6" />
    </Icon>
  )
}
