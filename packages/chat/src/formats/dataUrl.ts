/** The media type and the base64 text of a `data:` URL; `undefined` for any other address. */
export function base64Of(url: string): { mediaType: string; data: string } | undefined {
  const [, mediaType = '', data = ''] = /^data:([^;,]*)[^,]*;base64,(.*)$/s.exec(url) ?? []
  return data ? { mediaType, data } : undefined
}
