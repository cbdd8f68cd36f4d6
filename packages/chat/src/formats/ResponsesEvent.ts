/** What of an event is read; the type says which fields are there. */
export interface ResponsesEvent {
  type: string
  response?: ResponsesObject
  item?: ResponsesItem
  item_id?: string
  summary_index?: number
  delta?: string
  annotation?: ResponsesAnnotation
  message?: string
  code?: string | null
  error?: unknown
}

/** A response as it stands. */
export interface ResponsesObject {
  id?: string
  object?: string
  status?: string
  output?: ResponsesItem[]
  usage?: {
    input_tokens?: number
    output_tokens?: number
    input_tokens_details?: { cached_tokens?: number } | null
    output_tokens_details?: { reasoning_tokens?: number } | null
  } | null
  incomplete_details?: { reason?: string } | null
  error?: unknown
}

/** Something that the model put out: a message, its thinking, a call. */
export interface ResponsesItem {
  type: string
  id?: string
  call_id?: string
  name?: string
  arguments?: string
  /** The input of a custom tool. */
  input?: string
  content?: { type: string; text?: string; refusal?: string; annotations?: ResponsesAnnotation[] }[] | null
  summary?: { text?: string }[]
  encrypted_content?: string | null
  /** What the server's own tools were asked and gave, under several names. */
  action?: unknown
  queries?: unknown
  code?: unknown
  results?: unknown
  outputs?: unknown
  output?: unknown
  error?: unknown
  /** A picture that was made, in base64. */
  result?: string | null
  status?: string
}

/** What a text rests on. */
export interface ResponsesAnnotation {
  type?: string
  url?: string
  title?: string
  filename?: string
  file_id?: string
}
