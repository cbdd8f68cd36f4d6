import { type ReactNode, useId, useState } from 'react'
import { useChatLabels } from '../react/ChatProvider.tsx'
import { ChatDialog } from './ChatDialog.tsx'

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  /** The question: `Delete this conversation?` */
  title: ReactNode
  /** What will happen, and whether it can be undone. */
  children?: ReactNode
  /** The verb of the button: `Delete`. */
  confirmLabel: string
  /** @default labels.cancel */
  cancelLabel?: string | undefined
  /** What is destroyed cannot be had back: the button says so by its colour. */
  danger?: boolean | undefined
  /** The dialog stays, busy, until what this returns has settled; a rejection is shown in it. */
  onConfirm: () => unknown
  /** Confirmed or not: take the dialog out of the tree. */
  onClose: () => void
}

/** Asks before something is done that cannot be undone. Focus begins on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, danger, onConfirm, onClose } = props
  const labels = useChatLabels()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const textId = useId()

  async function confirm(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await onConfirm()
      onClose()
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause))
      setBusy(false)
    }
  }

  return (
    <ChatDialog
      role="alertdialog"
      title={title}
      onClose={onClose}
      aria-describedby={children === undefined ? undefined : textId}
      aria-busy={isBusy || undefined}
      actions={
        <>
          <button type="button" data-slot="chat-button" data-autofocus onClick={onClose}>
            {cancelLabel ?? labels.cancel}
          </button>
          {/* Not disabled while busy: the focus would be lost. */}
          <button
            type="button"
            data-slot="chat-button"
            data-variant={danger ? 'danger' : 'primary'}
            aria-disabled={isBusy || undefined}
            onClick={() => void confirm()}
          >
            {confirmLabel}
          </button>
        </>
      }
    >
      {children !== undefined && <div id={textId}>{children}</div>}
      {problem !== undefined && (
        <p data-slot="chat-dialog-problem" role="alert">
          {problem}
        </p>
      )}
    </ChatDialog>
  )
}
