/** Characters in a line of an answer, about. */
const LINE_CHARACTERS = 72
const LINE_PX = 25
/** What a message has beside its lines: footer, gap. */
const AROUND_PX = 60

/** About how high a message is that was not laid out yet, in pixels: the scrollbar is nearly right from the start. */
export function estimateHeight(text: string): number {
  return AROUND_PX + LINE_PX * Math.max(1, Math.ceil(text.length / LINE_CHARACTERS))
}
