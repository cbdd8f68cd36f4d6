/** The server's own tools, which the body names, and the app's; `undefined` where there are none. */
export function withOwnTools(body: Record<string, unknown> | undefined, own: readonly object[]): unknown[] | undefined {
  const theirs = body?.tools
  const all = [...(Array.isArray(theirs) ? theirs : []), ...own]
  return all.length ? all : undefined
}
