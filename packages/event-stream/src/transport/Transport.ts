/** What a transport is asked to send: everything is decided, nothing is left to guess. */
export interface TransportRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: BodyInit | undefined
  readonly credentials: RequestCredentials | undefined
  /** The stream may connect again: a client with a reconnect of its own may use it. */
  readonly mayReconnect: boolean
  /** Aborted when the caller no longer wants it: the transport then frees its connection at once. */
  readonly signal: AbortSignal
}

/** The answer's head, and its body as chunks. */
export interface TransportResponse {
  readonly status: number
  readonly headers: Headers
  /** The address that answered, after redirects; `''` where unknown. */
  readonly url: string
  readonly redirected: boolean
  /** The body's chunks as they arrive. It throws when the connection breaks and ends when the body does. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What a transport can do: what is false here is not asked of it. */
export interface TransportCapabilities {
  /** It can use methods other than GET, with a body. */
  readonly methods: boolean
  /** It can send headers. */
  readonly headers: boolean
  /** It sees the response's status and headers. */
  readonly response: boolean
}

/** The port behind which every way to reach a server stands. One object may serve many streams. */
export interface Transport {
  readonly name: string
  readonly capabilities: TransportCapabilities
  /** Sends the request; resolves when the head has come, rejects when there is none. */
  open(request: TransportRequest): Promise<TransportResponse>
}
