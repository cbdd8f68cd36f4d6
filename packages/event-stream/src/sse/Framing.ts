/**
 * How events are cut out of a body.
 *
 * - `sse`: `text/event-stream`
 * - `ndjson`: one JSON value a line; each line is an event's `data`
 * - `json`: one JSON value, the whole body; it is the only event, and its end is the end of the stream
 * - `text`: no frame at all; what comes at once is an event, with characters whole. No content type means it: name it
 */
export type Framing = 'sse' | 'ndjson' | 'json' | 'text'

/** The framing that a content type names; its parameters are ignored, since the text is UTF-8 always. */
export function framingOf(contentType = ''): Framing | undefined {
  const type = contentType.toLowerCase().replace(/;.*|\s/g, '')
  if (type === 'text/event-stream') return 'sse'
  if (type === 'application/json') return 'json'
  return /^application\/(x-)?(ndjson|jsonl)/.test(type) ? 'ndjson' : undefined
}
