import { forwardRef, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { en } from '../locales/en.ts'
import { useOptionalChatContext } from '../react/ChatProvider.tsx'
import { ConversationList, type ConversationListProps } from './ConversationList.tsx'
import { conversationLabels } from './conversations/conversationLabels.ts'
import { CloseIcon, MenuIcon } from './icons.tsx'

/** The list of conversations behind a button, for phones: it slides in from the side and closes when one is chosen. */
export const ConversationDrawer = forwardRef<HTMLButtonElement, ConversationListProps>(function ConversationDrawer(
  { onSelect, onCreate, ...props },
  ref,
) {
  const around = useOptionalChatContext()
  const labels = props.labels ?? around?.labels ?? en
  const words = { ...conversationLabels, ...labels.conversations }
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button
        ref={ref}
        type="button"
        data-slot="chat-icon-button"
        data-action="conversations"
        aria-label={words.open}
        title={words.open}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <MenuIcon />
      </button>
      {isOpen && (
        <Drawer label={words.list} closeLabel={words.close} onClose={close}>
          <ConversationList
            {...props}
            onSelect={(id) => {
              onSelect?.(id)
              close()
            }}
            onCreate={
              onCreate === null
                ? null
                : () => {
                    if (onCreate) onCreate()
                    else props.conversations.create()
                    close()
                  }
            }
          />
        </Drawer>
      )}
    </>
  )
})

interface DrawerProps {
  label: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

function Drawer({ label, closeLabel, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const own = dialog.current
    own?.showModal()
    // While it is still in the page: the browser gives the focus back to the button.
    return () => own?.close()
  }, [])
  return (
    // Escape is the keyboard's way to what a press on the backdrop does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      data-slot="conversation-drawer"
      aria-label={label}
      onClose={(event) => {
        // StrictMode closes and opens again before this event is sent; a dialog inside closes by itself.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <button type="button" data-slot="chat-icon-button" aria-label={closeLabel} onClick={onClose}>
        <CloseIcon />
      </button>
      {children}
    </dialog>
  )
}
