const question = 'What is SSE?'
const messages = [{ role: 'user', content: question }]

/** A question in the words of each streaming route. */
export const rawRequests: Readonly<Record<string, object | undefined>> = {
  '/v1/chat/completions': { stream: true, messages },
  '/v1/responses': { stream: true, input: question },
  '/v1/messages': { stream: true, max_tokens: 1024, messages },
  '/ui/chat': { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] },
  '/ollama/api/chat': { messages },
  '/sse/plain-text': { message: question },
  '/sse/spring': { question },
  '/sse/envelope': { content: question },
  '/sse/resumable': { question },
  '/sse/notices': undefined,
  '/replay/anthropic-messages': undefined,
}
