/**
 * A header value for any text: its UTF-8 bytes, each as one Latin-1 character. `Headers` takes no character above
 * U+00FF, and the standard wants `Last-Event-ID` sent as UTF-8.
 */
export function toHeaderValue(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
