/** A real OpenAI-compatible server. */
export interface Upstream {
  /** Its base address, with or without a final `/v1`. */
  url: string
  /** Sent as a bearer token. Without it the Authorization header of the request is passed on. */
  key?: string | undefined
  /** Replaces the model that a request names. */
  model?: string | undefined
}
