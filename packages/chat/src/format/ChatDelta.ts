import type { ChatUsage } from '../messages/ChatMessageData.ts'

/** What one event of a stream means for the answer. */
export type ChatDelta =
  /**
   * More words; none change nothing. With `isNew` they, or the next of their kind where these are none, begin a part of
   * their own, though the part before is of the same kind. `providerData` is kept with the part and given back; the text
   * may be empty then.
   */
  | {
      readonly type: 'text'
      readonly text: string
      readonly isNew?: boolean | undefined
      readonly providerData?: unknown
    }
  /** More thinking; the same holds. */
  | {
      readonly type: 'reasoning'
      readonly text: string
      readonly isNew?: boolean | undefined
      readonly providerData?: unknown
    }
  /** A call of a tool, or more of its arguments: the first with this id has the name. */
  | {
      readonly type: 'tool-call'
      readonly id: string
      readonly name?: string | undefined
      /** More of the arguments' JSON text. */
      readonly inputText?: string | undefined
      /** The arguments as a whole: they are complete. */
      readonly input?: unknown
      readonly isProviderExecuted?: boolean | undefined
      readonly isDynamic?: boolean | undefined
      readonly providerData?: unknown
    }
  /** The arguments of a call are complete; without an id, those of all that are open. */
  | { readonly type: 'tool-input-end'; readonly id?: string | undefined }
  /** A person must allow the call. */
  | {
      readonly type: 'tool-approval'
      readonly id: string
      readonly approvalId?: string | undefined
      readonly approvalData?: unknown
    }
  /** What came of a call. */
  | {
      readonly type: 'tool-result'
      readonly id: string
      readonly output?: unknown
      readonly errorText?: string | undefined
      readonly isDenied?: boolean | undefined
    }
  /** Something that the answer rests on. The same again is dropped, and so is one without a title whose address is known. */
  | {
      readonly type: 'source'
      /** @default the address */
      readonly title?: string | undefined
      readonly url?: string | undefined
      readonly snippet?: string | undefined
      readonly id?: string | undefined
      readonly mediaType?: string | undefined
    }
  /** A file that the answer made. */
  | { readonly type: 'file'; readonly name: string; readonly mediaType: string; readonly url: string }
  /** Data of the app's own. A transient one goes to `onData` and is not kept in the message. */
  | {
      readonly type: 'data'
      readonly name: string
      readonly data: unknown
      readonly id?: string | undefined
      readonly isTransient?: boolean | undefined
    }
  /** A form flow is to begin, by its name, with what is known already. */
  | { readonly type: 'form'; readonly name: string; readonly values?: Readonly<Record<string, unknown>> | undefined }
  /** Questions that may follow. */
  | { readonly type: 'suggestions'; readonly suggestions: readonly string[] }
  /** Business data for the message; merged into what is there. */
  | { readonly type: 'metadata'; readonly metadata: Readonly<Record<string, unknown>> }
  /** The id by which the server knows this answer; none changes nothing. */
  | { readonly type: 'message-id'; readonly id: string | undefined }
  /** What the next question must give back; merged into what is there. */
  | { readonly type: 'conversation'; readonly state: Readonly<Record<string, unknown>> }
  | { readonly type: 'usage'; readonly usage: { readonly [TName in keyof ChatUsage]: ChatUsage[TName] | null } }
  /** The answer is complete, even if the stream ends without its marker. `reason` as the provider says it. */
  | { readonly type: 'finish'; readonly reason?: string | undefined }
  /**
   * The server says, in its own words, that it cannot go on. What came stays. `error` is what it sent, where the words are
   * not taken out: words, or an object with `message` and `code` or `type`.
   */
  | {
      readonly type: 'error'
      readonly message?: string | undefined
      readonly serverCode?: string | number | undefined
      readonly error?: unknown
    }
