const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The bytes of what a step sends. */
export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? encoder.encode(data) : data
}

/** The text of what a step sends, where it holds whole characters. */
export function textOf(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : decoder.decode(data)
}
