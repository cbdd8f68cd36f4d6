import { forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { useMessageIds } from '../react/useMessageIds.ts'
import { DividerIcon } from './icons.tsx'
import { HeaderAction, type HeaderActionProps } from './window/HeaderAction.tsx'

/** Draws a divider: what was said before is no longer sent (W8). */
export const ClearContextAction = forwardRef<HTMLButtonElement, HeaderActionProps>(
  function ClearContextAction(props, ref) {
    const { chat, labels } = useChatContext('ClearContextAction')
    const isEmpty = useMessageIds(chat).length === 0
    return (
      <HeaderAction label={labels.clearContext} disabled={isEmpty} onClick={chat.clearContext} {...props} ref={ref}>
        <DividerIcon />
      </HeaderAction>
    )
  },
)
