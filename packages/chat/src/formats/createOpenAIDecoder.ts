import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder } from '../format/ChatFormat.ts'
import type { OpenAIChunk, OpenAIDelta, OpenAIToolCall } from './OpenAIChunk.ts'

/** Reads OpenAI's chunks, and a whole completion, which has `message` in the place of `delta`. */
export function createOpenAIDecoder(): ChatDecoder {
  /** The ids of the calls, by their index: their arguments may come in turns. */
  const calls = new Map<number, string>()
  let chunkId: string | undefined

  function decode(json: unknown): ChatDelta[] | undefined {
    const chunk = json as OpenAIChunk
    const { choices, usage, id, error, object } = chunk
    if (error || object === 'error') return [{ type: 'error', error: error || chunk }]
    if (!choices && !usage) return undefined
    const [choice] = choices ?? []
    chunkId = id || chunkId
    const deltas: ChatDelta[] = [
      { type: 'message-id', id: chunkId },
      ...readDelta(choice?.delta ?? choice?.message ?? { content: choice?.text }),
    ]
    for (const url of chunk.citations ?? []) deltas.push({ type: 'source', url })
    if (usage) {
      const { prompt_tokens_details: input, completion_tokens_details: output } = usage
      deltas.push({
        type: 'usage',
        usage: {
          inputTokens: usage.prompt_tokens,
          outputTokens: usage.completion_tokens,
          reasoningTokens: output?.reasoning_tokens,
          cachedInputTokens: input?.cached_tokens,
        },
      })
    }
    const reason = choice?.finish_reason
    if (reason) deltas.push({ type: 'tool-input-end' }, { type: 'finish', reason })
    return deltas
  }

  function readDelta(delta: OpenAIDelta): ChatDelta[] {
    // What has no meaning of its own is business data.
    const { role, name, audio, reasoning_details, content, refusal, reasoning, reasoning_content, ...others } = delta
    const { tool_calls: toolCalls, function_call: call, annotations, images, ...metadata } = others
    const text = content ?? refusal ?? ''
    return [
      { type: 'reasoning', text: reasoning_content ?? reasoning ?? '' },
      ...(typeof text === 'string' ? [{ text }] : text).map(
        (piece): ChatDelta => ({ type: 'text', text: piece.text ?? '' }),
      ),
      ...(toolCalls ?? (call ? [{ function: call }] : [])).map(readCall),
      ...(annotations ?? []).map(
        ({ url_citation: cited }): ChatDelta => ({ type: 'source', title: cited?.title, url: cited?.url }),
      ),
      ...(images ?? []).flatMap(({ image_url: image }) => (image?.url ? [toFile(image.url)] : [])),
      ...(Object.keys(metadata).length ? [{ type: 'metadata', metadata } as const] : []),
    ]
  }

  function readCall({ index, id, function: call }: OpenAIToolCall, at: number): ChatDelta {
    const place = index ?? at
    const callId = id || calls.get(place) || `${chunkId ?? 'call'}-${place}`
    const { name, arguments: args } = call ?? {}
    calls.set(place, callId)
    return {
      type: 'tool-call',
      id: callId,
      name: name ?? undefined,
      ...(typeof args === 'string' ? { inputText: args } : { input: args ?? undefined }),
    }
  }

  return {
    event: ({ data }) =>
      data === '[DONE]' ? [{ type: 'tool-input-end' }, { type: 'finish' }] : decode(JSON.parse(data)),
    body: (json) => decode(json)?.concat({ type: 'tool-input-end' }),
  }
}

function toFile(url: string): ChatDelta {
  return { type: 'file', name: 'image', mediaType: /^data:([^;,]+)/.exec(url)?.[1] ?? 'image/*', url }
}
