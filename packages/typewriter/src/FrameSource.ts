/** Where a typewriter gets its frames from: the port behind which a page, a timer or a test's clock stands. */
export interface FrameSource {
  /**
   * Calls `callback` once, at the next frame. The function returned cancels it; cancelling later is harmless.
   * What is asked for during a frame comes at the following one.
   */
  schedule(callback: () => void): () => void
}
