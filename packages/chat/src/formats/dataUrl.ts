/** The base64 text of a `data:` URL; `undefined` for any other address. */
export function base64Of(url: string): string | undefined {
  return /^data:[^,]*;base64,(.+)$/s.exec(url)?.[1]
}
