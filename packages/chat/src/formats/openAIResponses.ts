import type { ChatFormat } from '../format/ChatFormat.ts'
import type { ChatTypes } from '../messages/ChatTypes.ts'
import { createResponsesDecoder } from './createResponsesDecoder.ts'
import { responsesInput } from './responsesInput.ts'
import { withOwnTools } from './withOwnTools.ts'

/** Options of {@link openAIResponses}. */
export interface OpenAIResponsesOptions {
  /** The model's name, as the server knows it. */
  model?: string | undefined
  /** What the model is told first. */
  system?: string | undefined
  /**
   * Whether the server keeps the conversation: then only what is new is sent, with `previous_response_id`. Otherwise all
   * of it is, with the thinking encrypted. @default true
   */
  store?: boolean | undefined
  /** Anything else for the request's body: `reasoning`, `temperature`, the server's own `tools`. */
  body?: Record<string, unknown> | undefined
}

/**
 * OpenAI's Responses: thinking, calls of tools and the server's own, citations, both ways.
 *
 * @see https://platform.openai.com/docs/api-reference/responses-streaming
 * @example
 * <ChatWindow endpoint="/v1/responses" format={openAIResponses({ model: 'gpt-5' })} />
 */
export function openAIResponses<TTypes extends ChatTypes = ChatTypes>({
  model,
  system,
  store = true,
  body,
}: OpenAIResponsesOptions = {}): ChatFormat<TTypes> {
  return {
    name: 'openai-responses',
    request({ turns, tools }) {
      const own = tools.map(({ name, description, inputSchema: parameters }) => ({
        type: 'function',
        name,
        description,
        parameters,
        strict: false,
      }))
      return {
        body: {
          model,
          instructions: system,
          ...responsesInput(turns, store),
          stream: true,
          ...(!store && { store, include: ['reasoning.encrypted_content'] }),
          ...body,
          tools: withOwnTools(body, own),
        },
      }
    },
    // Not parsed a second time: within a string of JSON the quotes are escaped. What has failed ends by its error.
    isEnd: ({ data }) => /"type":\s*"response\.(in)?complete/.test(data),
    createDecoder: createResponsesDecoder,
  }
}
