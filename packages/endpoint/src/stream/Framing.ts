/** How a stream says where one event ends: at a blank line, or at the end of each line. */
export type Framing = 'sse' | 'ndjson'
