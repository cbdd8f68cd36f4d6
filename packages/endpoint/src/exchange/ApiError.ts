/** A refusal, worded for the person who reads it; it leaves the endpoint in the error shape of OpenAI. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string

  constructor(message: string, { status = 400, code }: { status?: number; code: string }) {
    super(message)
    this.status = status
    this.code = code
  }

  /** What kind of refusal OpenAI would call it. */
  get type(): string {
    if (this.status >= 500) return 'server_error'
    return this.status === 429 ? 'requests' : 'invalid_request_error'
  }

  /** `{ error: { message, type, param, code } }` with this error's status. */
  toResponse(headers: Record<string, string> = {}): Response {
    const { message, type, code } = this
    return Response.json({ error: { message, type, param: null, code } }, { status: this.status, headers })
  }
}
