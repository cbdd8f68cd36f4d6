import { jsonEnvelope } from '@streamside/chat'

/** The endpoint's own JSON, described by paths. */
export const envelope = jsonEnvelope({
  body: { content: '{question}', session_id: '{conversation.session_id}' },
  ok: { code: 200 },
  errorMessage: 'msg',
  text: 'data.content',
  done: { 'data.content': '[DONE]' },
  conversation: { session_id: 'data.session_id' },
  messageId: 'data.message_id',
  sources: 'data.source',
})
