import type { TypewriterSettings } from './TypewriterOptions.ts'
import type { TypewriterSnapshot } from './TypewriterSnapshot.ts'

/**
 * Text in bursts in, the same text at an even pace out. A store: `subscribe` and `getSnapshot`.
 * It holds a frame only while somebody is subscribed and something waits.
 */
export interface Typewriter {
  /** Appends text. Costs the same however long the text is, and notifies nobody: a frame does. */
  push(text: string): void
  /** Says that no more comes: what waits is shown within 250 ms (not with a fixed pace). A later `push` takes it back. */
  end(): void
  /**
   * Gives the text as a whole. What was appended is typed; where it changed elsewhere, what is shown up to there stays
   * and the rest is typed. For those who have the whole text only: it is compared with the one before.
   */
  update(wholeText: string, ended?: boolean): void
  /** Starts over with a text that is shown, not typed. */
  reset(text?: string, ended?: boolean): void
  /** Shows at once what waits; what comes later is typed again. */
  skip(): void
  /** Shows nothing more until `resume()`. */
  pause(): void
  resume(): void
  /** Changes how text is shown, from the next frame on. */
  configure(settings: TypewriterSettings): void
  /** Calls `listener` after each change of the snapshot, at most once a frame while text comes. Returns how to stop. */
  subscribe(listener: () => void): () => void
  getSnapshot(): TypewriterSnapshot
  /** Lets go of the frame and of all listeners. What was shown can still be read. */
  dispose(): void
}
