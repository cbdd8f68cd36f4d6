import type { HeadersOption } from '@streamside/event-stream/core'
import type { ChatRequest } from '../format/ChatFormat.ts'
import type { FilePart } from '../messages/ChatPart.ts'

/** What may come with one question. */
export interface SendOptions {
  /** Files that go with the question: uploaded already, or read as `data:` URLs. */
  files?: readonly FilePart[] | undefined
  /** Kept on the question's message. */
  metadata?: Record<string, unknown> | undefined
  /** Added to the chat's headers for this question. */
  headers?: HeadersOption | undefined
  /** Added to the fields of a JSON body. */
  body?: Record<string, unknown> | undefined
  /** Takes the place of the format's request, in whole or in part: the last step of a flow goes elsewhere. */
  request?: ChatRequest | undefined
}
