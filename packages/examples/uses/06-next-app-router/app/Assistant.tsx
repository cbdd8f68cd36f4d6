'use client'

import { ChatWindow, openAIChat } from '@streamside/chat'
import '@streamside/chat/styles.css'

/** Formats and labels hold functions, which no server component can hand over: they are named on the client's side. */
const format = openAIChat({ model: 'gpt-5' })

export function Assistant() {
  return <ChatWindow endpoint="/api/chat" format={format} title="Ask us" />
}
