/** What arrived when, in ms from the beginning: as a model behind an uneven network sends it. */
export interface Arrival {
  atMs: number
  text: string
}

const sentence =
  'The tide comes in twice a day, and nobody who lives by the water sets a clock by it. They know from the smell of ' +
  'the mud, from the birds, and from how the boats lie. A visitor asks when it will come, and is told: soon. '

/** About 4 s: an even flow, a burst, a stall, packets. The same each time. */
export const unevenRecording: Arrival[] = (sentence + sentence).match(/.{1,4}/g)?.map(toArrival) ?? []

function toArrival(text: string, at: number): Arrival {
  if (at < 30) return { atMs: at * 25, text }
  if (at < 60) return { atMs: 900, text }
  if (at < 70) return { atMs: 2000 + (at - 60) * 20, text }
  return { atMs: 2200 + Math.floor((at - 70) / 8) * 180, text }
}
