import type { HeadersOption, HeaderValues } from '@streamside/event-stream/core'

/** One function that asks each of these afresh; the later ones win. */
export function mergeHeaders(...options: (HeadersOption | undefined)[]): () => Promise<HeaderValues> {
  return async () => {
    const merged: HeaderValues = {}
    for (const option of options) {
      const values = typeof option === 'function' ? await option() : option
      Object.assign(merged, values instanceof Headers ? Object.fromEntries(values) : values)
    }
    return merged
  }
}
