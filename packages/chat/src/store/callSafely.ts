/**
 * Calls a function of the app's. What it throws must not break the chat, and must not vanish: it surfaces as an uncaught
 * error, as it would from any event listener.
 */
export function callSafely(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else
      queueMicrotask(() => {
        throw error
      })
  }
}
