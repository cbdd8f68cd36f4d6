import { forwardRef, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageIds } from '../react/useMessageIds.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { TrashIcon } from './icons.tsx'
import { HeaderAction, type HeaderActionProps } from './window/HeaderAction.tsx'

/** Props of {@link DeleteConversationAction}, and everything that a `button` takes. */
export interface DeleteConversationActionProps extends HeaderActionProps {
  /** Deletes; a rejection is shown and nothing is lost. @default chat.deleteConversation */
  onDelete?: (() => unknown) | undefined
}

/** Deletes the conversation, after a confirmation (W9). */
export const DeleteConversationAction = forwardRef<HTMLButtonElement, DeleteConversationActionProps>(
  function DeleteConversationAction({ onDelete, ...props }, ref) {
    const { chat, labels } = useChatContext('DeleteConversationAction')
    const isEmpty = useMessageIds(chat).length === 0
    const [isAsking, setAsking] = useState(false)
    return (
      <>
        <HeaderAction
          label={labels.deleteConversation}
          disabled={isEmpty && !onDelete}
          onClick={() => setAsking(true)}
          {...props}
          ref={ref}
        >
          <TrashIcon />
        </HeaderAction>
        {isAsking && (
          <ConfirmDialog
            title={labels.confirmDelete}
            confirmLabel={labels.delete}
            danger
            onConfirm={() => (onDelete ?? chat.deleteConversation)()}
            onClose={() => setAsking(false)}
          >
            {labels.deleteConversationText}
          </ConfirmDialog>
        )}
      </>
    )
  },
)
