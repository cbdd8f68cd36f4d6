/** An address as a browser understands it. */
export type ReadUrl =
  | { kind: 'relative'; url: string }
  | { kind: 'absolute'; url: string; protocol: string; parsed: URL | undefined }

/**
 * Reads an address the way browsers do: spaces and control characters around it and line ends and tabs in it do not
 * count, a backslash is a slash. So `java\nscript:` has the scheme that it will have in the end.
 * [spec] https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function readUrl(url: string): ReadUrl {
  const clean = url.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')
  const protocol = /^([a-z][a-z\d+.-]*):/i.exec(clean)?.[1]?.toLowerCase()
  if (protocol !== undefined) return { kind: 'absolute', url: clean, protocol, parsed: parse(clean) }
  // `//host` and `\\host` leave the page as an address with a scheme does.
  if (/^[\\/]{2}/.test(clean)) {
    const full = `https:${clean.replaceAll('\\', '/')}`
    return { kind: 'absolute', url: full, protocol: 'https', parsed: parse(full) }
  }
  return { kind: 'relative', url: clean }
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
