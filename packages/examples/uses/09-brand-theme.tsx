/** Use 9: a brand's theme on a page with Bootstrap or Tailwind: the unlayered styles, and variables. */
import { ChatWindow, openAIChat } from '@streamside/chat'
import '@streamside/chat/styles.unlayered.css'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import type { CSSProperties } from 'react'

const brand: CSSProperties & Record<`--chat-${string}`, string> = {
  '--chat-accent': '#0a7a4b',
  '--chat-radius': '4px',
  '--chat-font': 'Inter, sans-serif',
}

export function BrandedChat() {
  return (
    <ChatWindow
      endpoint="/v1/chat/completions"
      format={openAIChat()}
      className="card shadow-sm"
      style={brand}
      labels={{ ...zhCN, assistant: '小溪' }}
      colorScheme="light"
    />
  )
}
