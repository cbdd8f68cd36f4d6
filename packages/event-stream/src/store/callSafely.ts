/**
 * Calls a function of the user's by its name, where there is one. What it throws must not break the stream, and must not
 * vanish: it surfaces as an uncaught error, as it would from any event listener.
 */
export function callSafely<TName extends PropertyKey, TArgs extends unknown[]>(
  owner: { readonly [Name in TName]?: ((...args: TArgs) => unknown) | undefined } | undefined,
  name: TName,
  ...args: TArgs
): unknown {
  try {
    return owner?.[name]?.(...args)
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
