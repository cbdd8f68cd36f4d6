/** The server's own tools, which the body names, and the app's; `undefined` where there are none. */
export function withOwnTools(body: Record<string, unknown> | undefined, own: readonly object[]): unknown[] | undefined {
  const all = [body?.tools ?? [], ...own].flat()
  return all.length ? all : undefined
}
