import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { useChatLabels } from '../react/ChatProvider.tsx'
import { CloseIcon } from './icons.tsx'

/** Props of {@link ChatDialog}, and everything that a `dialog` takes. */
export interface ChatDialogProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'title' | 'onClose'> {
  /** The heading, which names it. */
  title: ReactNode
  /** By Escape, the backdrop or the button: take the dialog out of the tree. */
  onClose: () => void
  /** A row of buttons at the end. */
  actions?: ReactNode
}

/**
 * A modal dialog, open as long as it is mounted. Focus goes to `[data-autofocus]` inside it, or to the first thing that
 * takes it, and returns to where it was; on a phone it is a sheet at the bottom. It stands in the tree where it is
 * written and needs no portal: the browser shows it above everything.
 *
 * @example
 * {isOpen && <ChatDialog title="Sources" onClose={() => setOpen(false)}>…</ChatDialog>}
 */
export const ChatDialog = forwardRef<HTMLDialogElement, ChatDialogProps>(function ChatDialog(
  { title, onClose, actions, children, onPointerDown, onClick, ...props },
  ref,
) {
  const labels = useChatLabels()
  const own = useRef<HTMLDialogElement>(null)
  const pressedOn = useRef<EventTarget | null>(null)
  const titleId = useId()
  // The dialog is there whenever a handle can be asked for.
  useImperativeHandle(ref, () => own.current as HTMLDialogElement)

  useLayoutEffect(() => {
    const dialog = own.current
    if (!dialog) return
    const opener = document.activeElement
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      // While it is still in the page: a dialog that is only removed leaves the focus nowhere.
      dialog.close()
      queueMicrotask(() => giveBackFocus(opener, dialog.ownerDocument))
    }
  }, [])

  return (
    // Escape is the keyboard's way to what a press on the backdrop does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      aria-labelledby={titleId}
      {...props}
      ref={own}
      data-slot="chat-dialog"
      onClose={(event) => {
        // StrictMode closes and opens again before this event is sent.
        if (!event.currentTarget.open) onClose()
      }}
      onPointerDown={(event) => {
        onPointerDown?.(event)
        pressedOn.current = event.target
      }}
      onClick={(event) => {
        onClick?.(event)
        // The backdrop belongs to the dialog itself. A selection that ends there began inside.
        const isBackdrop = event.target === event.currentTarget && pressedOn.current === event.currentTarget
        if (isBackdrop && !event.defaultPrevented) onClose()
      }}
    >
      <div data-slot="chat-dialog-panel">
        <header data-slot="chat-dialog-header">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            data-slot="chat-icon-button"
            aria-label={labels.close}
            title={labels.close}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </header>
        <div data-slot="chat-dialog-body">{children}</div>
        {actions !== undefined && <footer data-slot="chat-dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  )
})

/** The browser gives it back itself, unless what had it is gone: the conversation takes it then. */
function giveBackFocus(opener: Element | null, page: Document): void {
  if (page.activeElement !== page.body && page.activeElement !== null) return
  if (opener instanceof HTMLElement && opener !== page.body && opener.isConnected) opener.focus()
  // What had it is gone, or disabled by what was done.
  if (page.activeElement !== page.body && page.activeElement !== null) return
  page.querySelector<HTMLElement>('[data-slot="chat-scroller"]')?.focus({ preventScroll: true })
}
