import type { QueryOption } from './RequestOptions.ts'

/** The URL with parameters added; it stays relative when it was, and its fragment stays last. */
export function withQuery(url: string, query: QueryOption): string {
  const added = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      if (value !== undefined && value !== null) added.append(name, String(value))
    }
  }
  const text = added.toString()
  if (text === '') return url
  const [address = '', fragment] = url.split('#', 2)
  const joined = `${address}${address.includes('?') ? '&' : '?'}${text}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
