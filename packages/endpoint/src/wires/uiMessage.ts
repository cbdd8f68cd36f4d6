import type { Turn, TurnEnd } from '../turn/Turn.ts'

const FINISH_REASONS: Record<TurnEnd, string> = {
  stop: 'stop',
  length: 'length',
  'tool-calls': 'tool-calls',
  refusal: 'content-filter',
}

/** What the AI SDK sends with a UI message stream. */
export const uiMessageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
}

/** An answer as the AI SDK's UI message, whole. */
export function uiMessage(turn: Turn): object {
  const { key, reasoning, toolCalls, text, sources } = turn
  return {
    id: `msg_${key}`,
    role: 'assistant',
    metadata: uiMetadata(turn),
    parts: [
      { type: 'step-start' },
      ...(reasoning.length > 0 ? [{ type: 'reasoning', text: reasoning.join(''), state: 'done' }] : []),
      ...toolCalls.flatMap(({ id, name, input, output }) => [
        { type: `tool-${name}`, toolCallId: id, state: 'output-available', input, output },
      ]),
      ...sources.map(({ title, url }, at) => ({ type: 'source-url', sourceId: `source_${at}`, url, title })),
      { type: 'text', text: text.join(''), state: 'done' },
    ],
  }
}

/** What an app would put beside a message. */
export function uiMetadata({ model, createdAtMs, inputTokenCount, text }: Turn): object {
  return { model, createdAt: createdAtMs, totalTokens: inputTokenCount + text.length }
}

/** The AI SDK's word for the end of a turn. */
export function uiFinishReason({ end }: Turn): string {
  return FINISH_REASONS[end]
}
