import { ChatWindow, openAIChat } from '@streamside/chat'
import '@streamside/chat/styles.css'

export function App() {
  return <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'docs-assistant' })} />
}
