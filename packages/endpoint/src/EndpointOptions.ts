import type { DocPage } from './assistant/DocPage.ts'
import type { EndpointClock } from './exchange/EndpointClock.ts'
import type { Upstream } from './relay/Upstream.ts'
import type { Timing } from './stream/Timing.ts'

/** What a chat endpoint can be given. Everything has a default. */
export interface EndpointOptions {
  /**
   * The pages that the docs assistant answers from.
   * @default a small built-in set in English and Chinese
   */
  docs?: readonly DocPage[] | undefined
  /**
   * Streams that `/replay/:name` sends again, byte for byte, by their name.
   * @default none
   */
  recordings?: Readonly<Record<string, string | Uint8Array>> | undefined
  /**
   * How fast answers stream, in milliseconds. A request overrides it by `?firstTokenMs=` and `?tokenMs=`.
   * @default { firstTokenMs: 250, tokenMs: 25 }
   */
  timing?: { [Key in keyof Timing]?: Timing[Key] | undefined } | undefined
  /** A real OpenAI-compatible server that `POST /v1/chat/completions` is relayed to. */
  upstream?: Upstream | undefined
  /**
   * Time, for tests.
   * @default the clock of the machine
   */
  clock?: EndpointClock | undefined
}
