import type { ChatDelta } from '../../format/ChatDelta.ts'
import type { ChatLogEntry } from '../../store/ChatLog.ts'

/** As many characters fit into a line. */
const MAX_CHARS = 120

/** One line about an event: what the format made of it, else the data as it came. */
export function describeEntry({ event, deltas }: ChatLogEntry): string {
  const words = deltas.map(describeDelta).join(' · ') || event.data
  return words.length > MAX_CHARS ? `${words.slice(0, MAX_CHARS)}…` : words
}

function describeDelta({ type, ...rest }: ChatDelta): string {
  if ('text' in rest) return `${type} ${JSON.stringify(rest.text)}`
  const more = JSON.stringify(rest)
  return more === '{}' ? type : `${type} ${more}`
}

/** JSON with its indents, anything else as it is. */
export function prettyData(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2)
  } catch {
    return data
  }
}
