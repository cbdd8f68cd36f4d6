import '@streamside/chat/styles.css'
import { ChatWindow, createChat, openAIChat } from '@streamside/chat'
import { useEffect, useState } from 'react'

export function Ours({ base }: { base: string }) {
  const [chat] = useState(() => createChat({ endpoint: `${base}/v1/chat/completions`, format: openAIChat() }))
  useEffect(() => chat.send('Go'), [chat])
  return <ChatWindow chat={chat} />
}
