import type { StreamEvent } from '@streamside/event-stream/core'
import type { ChatDelta } from '../format/ChatDelta.ts'
import type { ChatDecoder, ChatDecoderContext, ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { anthropicMessages } from './anthropicMessages.ts'
import { formatNameOf, textPathOf } from './formatNameOf.ts'
import { ollama } from './ollama.ts'
import { openAIChat } from './openAIChat.ts'
import { openAIResponses } from './openAIResponses.ts'
import { plainText } from './plainText.ts'
import { uiMessageStream } from './uiMessageStream.ts'

/** Options of {@link autoDetect}. */
export interface AutoDetectOptions {
  /** How to ask: what an answer looks like can be seen, what the question must look like cannot. */
  request: ChatFormat['request']
  /** Told what was decided, for each answer; `onWarning` is told too. */
  onDetect?: ((formatName: string) => void) | undefined
}

/**
 * Reads whatever of our formats comes, decided by the first event of each answer; for a first try, and for a gateway
 * that passes several providers through. It brings all formats with it: name the one you found out, once you know it.
 *
 * @example
 * const format = autoDetect({ request: openAIChat({ model: 'any' }).request })
 */
export function autoDetect<TTypes extends ChatTypes = ChatTypes>({
  request,
  onDetect,
}: AutoDetectOptions): ChatFormat<TTypes> {
  const known = [openAIChat(), openAIResponses(), anthropicMessages(), uiMessageStream(), ollama()]
  const formats: readonly ChatFormat[] = [...known, plainText({ done: '[DONE]' })]

  function createDecoder(context?: ChatDecoderContext): ChatDecoder {
    let decoder: ChatDecoder | undefined
    let isPlain = false

    function decide(json: unknown, seen: string): ChatDelta[] {
      const name = formatNameOf(json)
      const format = formats.find((one) => one.name === name)
      if (!format) return [{ type: 'error', message: adviceFor(json, seen) }]
      context?.onWarning(`autoDetect() reads this stream as ${name}.`)
      onDetect?.(format.name)
      isPlain = name === 'plain-text'
      decoder = format.createDecoder(context)
      return []
    }

    return {
      event(event) {
        if (!decoder && event.data === '') return []
        const problem = decoder ? [] : decide(parsed(event.data), event.data)
        return decoder?.event(event) ?? problem
      },
      body(json) {
        const problem = decide(json, JSON.stringify(json))
        return decoder?.body?.(json) ?? problem
      },
      // Plain text has no marker of its own.
      end: () => (isPlain ? [{ type: 'finish' }] : []),
    }
  }

  return {
    name: 'auto-detect',
    request,
    // Which of them it is, is not known yet: the end of one never is in the middle of another.
    isEnd: (event: StreamEvent) => known.some((format) => safely(() => format.isEnd?.(event) ?? false)),
    createDecoder,
  }
}

/** How much of an unknown event is shown. */
const SHOWN_CHARS = 120

function adviceFor(json: unknown, seen: string): string {
  const path = textPathOf(json)
  const shown = seen.length > SHOWN_CHARS ? `${seen.slice(0, SHOWN_CHARS)}…` : seen
  return (
    `autoDetect() does not know this stream, which begins with ${shown} – ` +
    `describe it by paths, jsonEnvelope({ text: '${path ?? 'path.to.the.words'}' }), or write a format of your own.`
  )
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

/** Plain text may look like another format's last event and be no JSON. */
function safely(isEnd: () => boolean): boolean {
  try {
    return isEnd()
  } catch {
    return false
  }
}
