/** What of a chunk, or of a whole completion, is read. Everything may be missing: many servers speak alike. */
export interface OpenAIChunk {
  id?: string | null
  /** `error` on servers that write an error without a field of its own. */
  object?: string
  choices?: {
    delta?: OpenAIDelta | null
    message?: OpenAIDelta | null
    /** The older completions API. */
    text?: string
    finish_reason?: string | null
  }[]
  usage?: {
    prompt_tokens?: number
    completion_tokens?: number
    prompt_tokens_details?: { cached_tokens?: number } | null
    completion_tokens_details?: { reasoning_tokens?: number } | null
  } | null
  error?: unknown
  /** Perplexity's addresses, again in each chunk. */
  citations?: readonly string[] | null
}

/** The growing message. */
export interface OpenAIDelta {
  content?: string | readonly { text?: string }[] | null | undefined
  /** DeepSeek's, Qwen's and vLLM's name for it; `reasoning` is OpenRouter's. */
  reasoning_content?: string | null
  reasoning?: string | null
  refusal?: string | null
  tool_calls?: readonly OpenAIToolCall[] | null
  /** What calls of tools were before there could be several. */
  function_call?: OpenAIToolCall['function']
  annotations?: readonly { url_citation?: { url?: string; title?: string } }[] | null
  /** OpenRouter's pictures. */
  images?: readonly { image_url?: { url?: string } }[] | null
  [businessData: string]: unknown
}

/** A call, or more of its arguments. */
export interface OpenAIToolCall {
  index?: number
  id?: string | null
  function?: { name?: string | null; arguments?: unknown } | null
}
