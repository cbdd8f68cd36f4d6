/**
 * Calls a function of the user's. What it throws must not break the stream, and must not vanish: it surfaces as an
 * uncaught error, as it would from any event listener.
 */
export function callSafely<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else {
      queueMicrotask(() => {
        throw error
      })
    }
    return undefined
  }
}
