/**
 * How events are cut out of a body.
 *
 * - `sse`: `text/event-stream`
 * - `ndjson`: one JSON value a line; each line is an event's `data`
 * - `json`: one JSON value, the whole body; it is the only event, and its end is the end of the stream
 */
export type Framing = 'sse' | 'ndjson' | 'json'

const BY_CONTENT_TYPE: Record<string, Framing> = {
  'text/event-stream': 'sse',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
  'application/json': 'json',
}

/** The framing that a content type names; its parameters are ignored, since the text is UTF-8 always. */
export function framingOf(contentType: string | undefined): Framing | undefined {
  return BY_CONTENT_TYPE[contentType?.split(';')[0]?.trim().toLowerCase() ?? '']
}
