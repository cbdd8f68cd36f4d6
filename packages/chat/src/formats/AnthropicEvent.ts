/** What of an event is read; the type says which fields are there. */
export interface AnthropicEvent {
  type: string
  index?: number
  message?: AnthropicMessage
  content_block?: AnthropicBlock
  delta?: AnthropicDelta
  usage?: AnthropicUsage | null
  error?: unknown
}

/** What a block has more, or the message at its end; in a block that begins the same is there already. */
export interface AnthropicDelta {
  type?: string
  text?: string
  thinking?: string
  signature?: string
  partial_json?: string
  citation?: AnthropicCitation
  citations?: AnthropicCitation[] | null
  stop_reason?: string | null | undefined
}

/** A whole message, or its beginning. */
export interface AnthropicMessage {
  id?: string
  content?: AnthropicBlock[]
  stop_reason?: string | null | undefined
  usage?: AnthropicUsage | null
}

/** A piece of a message. */
export interface AnthropicBlock {
  type: string
  id?: string
  name?: string
  text?: string
  thinking?: string
  signature?: string
  /** Thinking that only the provider can read. */
  data?: string
  input?: object
  citations?: AnthropicCitation[] | null
  /** The call that this block is the result of. */
  tool_use_id?: string
  content?: unknown
}

/** What a text rests on. */
export interface AnthropicCitation {
  url?: string
  title?: string | null
  /** The address of a search result. */
  source?: string
  document_title?: string | null
  document_index?: number
  cited_text?: string
}

/** Counts of tokens; those of the cache stand beside `input_tokens`, not in it. */
export interface AnthropicUsage {
  input_tokens?: number | null
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  output_tokens?: number | null
}

/** What a part keeps to be given back. */
export interface AnthropicReturned {
  signature?: string
  data?: string | undefined
  /** The block of a call that the server ran itself, and that of its result. */
  use?: AnthropicBlock | undefined
  result?: AnthropicBlock
}
