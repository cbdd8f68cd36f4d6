import { ChatForm, flowWords, startFlow } from '@streamside/chat'
import { flowWordsZhCN } from '@streamside/chat/locales/zh-CN'
import { useState } from 'react'
import { Assistants, makeAssistants } from '../conversation-list/Assistants.tsx'
import { quotation } from '../forms/quotation.ts'

const components = { form: ChatForm }

/** A list of assistants; any of them makes a quotation in steps. */
export function QuotationDesk({ locale }: { locale: string }) {
  const [conversations] = useState(makeAssistants)
  const isChinese = locale === 'zh-CN'
  function begin(): void {
    const chat = conversations.getCurrent()
    if (chat) startFlow(chat, { ...quotation, words: isChinese ? flowWordsZhCN : flowWords })
  }
  return (
    <Assistants
      conversations={conversations}
      locale={locale}
      components={components}
      actions={
        <button type="button" data-slot="chat-button" onClick={begin}>
          {isChinese ? '报价' : 'Quotation'}
        </button>
      }
    />
  )
}
