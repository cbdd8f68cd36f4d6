const question = 'What about the warranty?'
const messages = [{ role: 'user', content: question }]
const parts = [{ type: 'text', text: question }]

/** What each recording in fixtures/recorded was asked for. */
export const fixtureRequests: Readonly<Record<string, { path: string; body?: object }>> = {
  'openai-chat': {
    path: '/v1/chat/completions?with=reasoning',
    body: { stream: true, stream_options: { include_usage: true }, messages },
  },
  'openai-chat-tools': { path: '/v1/chat/completions?with=tools', body: { stream: true, messages } },
  'openai-chat-refusal': { path: '/v1/chat/completions?with=refusal', body: { stream: true, messages } },
  'openai-chat-whole': { path: '/v1/chat/completions', body: { messages } },
  'openai-responses': { path: '/v1/responses?with=reasoning,sources', body: { stream: true, input: question } },
  'openai-responses-tools': { path: '/v1/responses?with=tools', body: { stream: true, input: question } },
  'anthropic-messages': {
    path: '/v1/messages?with=reasoning,sources',
    body: { stream: true, max_tokens: 1024, messages },
  },
  'anthropic-messages-tools': { path: '/v1/messages?with=tools', body: { stream: true, max_tokens: 1024, messages } },
  'anthropic-messages-error': { path: '/v1/messages?with=error', body: { stream: true, max_tokens: 1024, messages } },
  'ui-message-stream': {
    path: '/ui/chat?with=reasoning,tools',
    body: { id: 'c-1', messages: [{ id: 'm-1', role: 'user', parts }] },
  },
  'ollama-chat': { path: '/ollama/api/chat?with=reasoning', body: { messages } },
  'ollama-chat-tools': { path: '/ollama/api/chat?with=tools', body: { messages } },
  'sse-plain-text': { path: '/sse/plain-text', body: { message: question } },
  'sse-spring': { path: '/sse/spring', body: { messages } },
  'sse-envelope': { path: '/sse/envelope', body: { content: question } },
  'sse-envelope-error': { path: '/sse/envelope?with=error', body: { content: question } },
  'sse-notices': { path: '/sse/notices?count=4&everyMs=40' },
  'sse-resumable': { path: '/sse/resumable', body: { messages } },
  'quotation-form': {
    path: '/backend/forms/quotation',
    body: {
      values: {
        product: 'Sensor',
        quantity: 12,
        country: 'France',
        company: 'Example Ltd',
        email: 'ada@example.com',
      },
    },
  },
}
