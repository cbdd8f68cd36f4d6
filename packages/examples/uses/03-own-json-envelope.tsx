/** Use 3: a company's own JSON envelope, whose session id the next question gives back. No code, only paths. */
import { ChatWindow, jsonEnvelope } from '@streamside/chat'
import '@streamside/chat/styles.css'

const handbook = jsonEnvelope({
  body: { content: '{question}', session_id: '{conversation.session_id}' },
  ok: { code: 200 },
  errorMessage: 'msg',
  text: 'data.content',
  done: { 'data.content': '[DONE]' },
  conversation: { session_id: 'data.session_id' },
  messageId: 'data.message_id',
  sources: 'data.source',
  metadata: { replyId: 'data.reply_id', isEdited: 'data.is_edit' },
})

export function Handbook() {
  return <ChatWindow endpoint="/sse/envelope" format={handbook} credentials="include" />
}
