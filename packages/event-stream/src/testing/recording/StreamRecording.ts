/** Some bytes of a body, and when they came. */
export interface RecordedChunk {
  /** Milliseconds after the request. */
  atMs: number
  bytes: Uint8Array
}

/** One request and all that came back, with its times. */
export interface StreamRecording {
  request: { method: string; url: string; headers: readonly (readonly [string, string])[]; body: string | null }
  status: number
  headers: readonly (readonly [string, string])[]
  /** When the head of the response came, in milliseconds after the request. */
  headAtMs: number
  chunks: readonly RecordedChunk[]
  endAtMs: number
  /** The connection broke; the body did not end. */
  isBroken: boolean
}
