/**
 * The options of the last render, behind one object that can be handed out once: each property is read when it is
 * used, so a stream always calls the callbacks and sends the headers of now.
 */
export function latestOptions<TOptions extends object>(latest: { readonly current: TOptions }): TOptions {
  return new Proxy({} as TOptions, {
    get: (_, name) => latest.current[name as keyof TOptions],
  })
}
