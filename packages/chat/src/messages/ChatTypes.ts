/**
 * What an app knows about the messages of its endpoint. All optional: what is left out stays loose (`unknown` by name).
 * It travels from the format to the chat and its messages, and exists for the compiler only.
 *
 * @example
 * interface Support {
 *   metadata: { ticket: string }
 *   data: { weather: { city: string; celsius: number } }
 *   tools: { search: { input: { query: string }; output: string[] } }
 * }
 * const chat = createChat({ endpoint: '/api/chat', format: uiMessageStream<Support>() })
 */
export interface ChatTypes {
  /** The fields of `message.metadata`. */
  metadata?: object
  /** The data of each data part, by the part's name. */
  data?: object
  /** The arguments and the result of each tool, by its name. */
  tools?: object
}

/** `message.metadata`. What an answer carries comes when it comes: declare a field optional unless it is always there. */
export type MetadataOf<TTypes extends ChatTypes> = TTypes extends { metadata: infer TMetadata extends object }
  ? // Mapped, since an interface as it is would not fit where any metadata is taken.
    { readonly [TKey in keyof TMetadata]: TMetadata[TKey] }
  : Readonly<Record<string, unknown>>
