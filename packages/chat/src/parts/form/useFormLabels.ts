import { useMemo } from 'react'
import type { ChatFormLabels } from '../../locales/ChatFormLabels.ts'
import { useChatContext } from '../../react/ChatProvider.tsx'
import { formLabels } from './formLabels.ts'

/** The words of forms in the language of the chat. */
export function useFormLabels(): ChatFormLabels {
  const { labels } = useChatContext('ChatForm')
  return useMemo(() => ({ ...formLabels, ...labels.form }), [labels])
}
