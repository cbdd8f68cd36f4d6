/** Fields in which words of an answer are found, in the order of how sure that is. */
const WORDS = ['content', 'text', 'answer', 'delta', 'token', 'reply', 'response', 'output', 'result', 'message']

/** Which of our formats an event, or a whole answer, is of; `undefined` for an object that is of none. */
export function formatNameOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null) return 'plain-text'
  const { type, object, choices, message, done, parts, content, output, error, errorText, answer } = json as Loose
  if (Array.isArray(choices)) return 'openai-chat'
  if (typeof type === 'string') {
    // Three providers have an event of that name.
    if (type === 'error') return errorText ? 'ui-message-stream' : error ? 'anthropic-messages' : 'openai-responses'
    if (type.startsWith('response.')) return 'openai-responses'
    if (/^(message_start|ping|content_block_)/.test(type)) return 'anthropic-messages'
    if (type === 'message' && Array.isArray(content)) return 'anthropic-messages'
    if (/^((start|text|reasoning|tool-(in|out)put|data|source)(-|$)|message-metadata$|file$)/.test(type)) {
      return 'ui-message-stream'
    }
  }
  if (object === 'response' && Array.isArray(output)) return 'openai-responses'
  if (Array.isArray(parts)) return 'ui-message-stream'
  if (typeof message === 'object' && typeof done === 'boolean') return 'ollama'
  if (typeof answer === 'string') return 'plain-text'
  return error ? 'openai-chat' : undefined
}

/** Where the words of an unknown object probably are. */
export function textPathOf(json: unknown, depth = 3): string | undefined {
  if (typeof json !== 'object' || json === null || depth === 0) return undefined
  const fields = json as Loose
  const own = WORDS.find((name) => typeof fields[name] === 'string')
  if (own) return own
  for (const [name, value] of Object.entries(fields)) {
    const path = textPathOf(value, depth - 1)
    if (path) return `${name}.${path}`
  }
  return undefined
}

type Loose = Record<string, unknown>
