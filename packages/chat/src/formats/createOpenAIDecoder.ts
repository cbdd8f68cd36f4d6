import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext } from '../format/ChatFormat.ts'
import type { OpenAIChunk, OpenAIDelta, OpenAIToolCall } from './OpenAIChunk.ts'
import { serverError } from './serverError.ts'

/** Fields of a delta that have a meaning of their own; every other one is business data. */
const KNOWN = new Set(
  'role,content,reasoning,reasoning_content,reasoning_details,refusal,tool_calls,function_call,annotations,audio,images,name'.split(
    ',',
  ),
)

/** Reads OpenAI's chunks, and a whole completion, which has `message` in the place of `delta`. */
export function createOpenAIDecoder(context?: ChatDecoderContext): ChatDecoder {
  /** The ids of the calls that are open, by their index: their arguments may come in turns. */
  const calls = new Map<number, string>()
  const cited = new Set<string>()
  let chunkId: string | undefined

  function decode(json: unknown): ChatDelta[] {
    const chunk = json as OpenAIChunk
    const { choices, usage, id } = chunk
    if (chunk.error || chunk.object === 'error') return [serverError(chunk.error || chunk)]
    const deltas: ChatDelta[] = []
    if (id && id !== chunkId) {
      chunkId = id
      deltas.push({ type: 'message-id', id })
    }
    const choice = choices?.[0]
    const delta = choice?.delta ?? choice?.message
    if (delta) readDelta(delta, deltas)
    else if (choice?.text) deltas.push({ type: 'text', text: choice.text })
    for (const url of chunk.citations ?? []) cite({ url }, deltas)
    if (usage) deltas.push(toUsage(usage))
    if (choice?.finish_reason) deltas.push(...end(), { type: 'finish', reason: choice.finish_reason })
    if (!choices && !usage) context?.onWarning('openai-chat ignored an event that has no choices.')
    return deltas
  }

  function readDelta(delta: OpenAIDelta, deltas: ChatDelta[]): void {
    const reasoning = delta.reasoning_content ?? delta.reasoning
    if (reasoning) deltas.push({ type: 'reasoning', text: reasoning })
    const text = delta.content ?? delta.refusal
    if (typeof text === 'string') {
      if (text) deltas.push({ type: 'text', text })
    } else if (text) for (const piece of text) if (piece.text) deltas.push({ type: 'text', text: piece.text })
    delta.tool_calls?.forEach((call, at) => {
      readCall({ index: at, ...call }, deltas)
    })
    if (delta.function_call) readCall({ function: delta.function_call }, deltas)
    if (delta.annotations) for (const one of delta.annotations) cite(one.url_citation ?? {}, deltas)
    if (delta.images) for (const { image_url: image } of delta.images) if (image?.url) deltas.push(toFile(image.url))
    let metadata: Record<string, unknown> | undefined
    for (const name in delta) {
      if (KNOWN.has(name)) continue
      metadata ??= {}
      metadata[name] = delta[name]
    }
    if (metadata) deltas.push({ type: 'metadata', metadata })
  }

  function readCall({ index = 0, id, function: call }: OpenAIToolCall, deltas: ChatDelta[]): void {
    const open = calls.get(index)
    const callId = id || open || `${chunkId ?? 'call'}-${index}`
    const { name, arguments: args } = call ?? {}
    // Some servers give every call the index 0: another id is another call.
    if (open !== undefined && open !== callId) deltas.push({ type: 'tool-input-end', id: open })
    calls.set(index, callId)
    deltas.push({
      type: 'tool-call',
      id: callId,
      name: name ?? undefined,
      inputText: typeof args === 'string' ? args : undefined,
      input: typeof args === 'object' && args ? args : undefined,
    })
  }

  function cite({ url, title }: { url?: string; title?: string }, deltas: ChatDelta[]): void {
    if (!url || cited.has(url)) return
    cited.add(url)
    deltas.push({ type: 'source', title: title || url, url })
  }

  function end(): ChatDelta[] {
    const ended = [...calls.values()].map((id): ChatDelta => ({ type: 'tool-input-end', id }))
    calls.clear()
    return ended
  }

  return {
    event: ({ data }) => (data === '[DONE]' ? [...end(), { type: 'finish' }] : decode(JSON.parse(data))),
    body: (json) => [...decode(json), ...end()],
  }
}

function toUsage(usage: NonNullable<OpenAIChunk['usage']>): ChatDelta {
  return {
    type: 'usage',
    usage: {
      inputTokens: usage.prompt_tokens,
      outputTokens: usage.completion_tokens,
      reasoningTokens: usage.completion_tokens_details?.reasoning_tokens,
      cachedInputTokens: usage.prompt_tokens_details?.cached_tokens,
    },
  }
}

function toFile(url: string): ChatDelta {
  return { type: 'file', name: 'image', mediaType: /^data:([^;,]+)/.exec(url)?.[1] ?? 'image/*', url }
}
