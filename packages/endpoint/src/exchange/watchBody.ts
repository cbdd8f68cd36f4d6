/** What is told about a body while it is sent. */
export interface BodyWatcher {
  onBytes(count: number): void
  /** The body ended by itself: all was sent, or the source broke. */
  onEnd(): void
  /** The reader of the body cancelled it. */
  onCancel(): void
}

/** The same bytes, watched; an abort of `signal` frees the source at once and errors the body. */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  { watcher, signal }: { watcher: BodyWatcher; signal: AbortSignal },
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let onAbort: () => void

  function end(): void {
    signal.removeEventListener('abort', onAbort)
    watcher.onEnd()
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        onAbort = () => {
          reader.cancel(signal.reason).catch(() => {})
          controller.error(signal.reason)
        }
        if (signal.aborted) onAbort()
        else signal.addEventListener('abort', onAbort, { once: true })
      },
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (signal.aborted) return
          // The log is right before the client can know that the answer has ended.
          if (done) end()
          if (done) return controller.close()
          watcher.onBytes(value.byteLength)
          controller.enqueue(value)
        } catch (error) {
          end()
          controller.error(error)
        }
      },
      cancel(reason) {
        signal.removeEventListener('abort', onAbort)
        watcher.onCancel()
        return reader.cancel(reason)
      },
    },
    // Nothing is made before somebody reads it, so timing starts with the reader.
    { highWaterMark: 0 },
  )
}
