/** Takes the chunks of one body, cut anywhere. What it finds goes to its callbacks. */
export interface Decoder {
  push(chunk: Uint8Array, receivedAtMs: number): void
  /** The body has ended: a framing whose last event has no terminator of its own delivers it now. */
  end?(receivedAtMs: number): void
  /** The id to continue from. */
  readonly lastEventId: string
}
