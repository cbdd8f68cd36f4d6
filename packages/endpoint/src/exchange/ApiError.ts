/** A refusal, worded for the person who reads it; each wire gives it the shape that its clients know. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  /** Headers that go with it, such as `retry-after`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    message: string,
    { status = 400, code, headers = {} }: { status?: number; code: string; headers?: Readonly<Record<string, string>> },
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }

  /** What kind of refusal OpenAI would call it. */
  get type(): string {
    if (this.status >= 500) return 'server_error'
    return this.status === 429 ? 'requests' : 'invalid_request_error'
  }

  /** In the shape of OpenAI: `{ error: { message, type, param, code } }` with this error's status. */
  toResponse(headers: Record<string, string> = {}): Response {
    const { message, type, code } = this
    const init = { status: this.status, headers: { ...this.headers, ...headers } }
    return Response.json({ error: { message, type, param: null, code } }, init)
  }
}
