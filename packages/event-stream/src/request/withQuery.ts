import type { QueryOption } from './RequestOptions.ts'

/** The URL with parameters added; it stays relative when it was, and its fragment stays last. */
export function withQuery(url: string, query: QueryOption): string {
  const added = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) if (value != null) added.append(name, `${value}`)
  }
  if (!`${added}`) return url
  const [address = '', ...fragment] = url.split('#')
  return [`${address}${address.includes('?') ? '&' : '?'}${added}`, ...fragment].join('#')
}
