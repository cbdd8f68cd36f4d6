/** Use 1: a language model behind a bearer token that expires. */
import { ChatWindow, openAIChat } from '@streamside/chat'
import '@streamside/chat/styles.css'
import { createBearerAuth } from '@streamside/event-stream'

interface Session {
  token: string
  renew(): Promise<void>
}
declare const session: Session

// Outside the component: all windows that share it share one refresh.
const auth = createBearerAuth({ token: () => session.token, refresh: () => session.renew() })

export function Assistant() {
  return <ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} auth={auth} />
}
