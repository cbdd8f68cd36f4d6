import { forwardRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { PlusIcon } from './icons.tsx'
import { HeaderAction, type HeaderActionProps } from './window/HeaderAction.tsx'

/** Begins anew: by your `onClick`, such as `() => conversations.create()`. */
export const NewConversationAction = forwardRef<
  HTMLButtonElement,
  HeaderActionProps & Required<Pick<HeaderActionProps, 'onClick'>>
>(function NewConversationAction(props, ref) {
  const { labels } = useChatContext('NewConversationAction')
  return (
    <HeaderAction label={labels.newConversation} {...props} ref={ref}>
      <PlusIcon />
    </HeaderAction>
  )
})
