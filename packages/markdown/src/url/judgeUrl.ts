import { type ReadUrl, readUrl } from './readUrl.ts'
import type { ImageVerdict, LinkVerdict, UrlPolicy } from './UrlPolicy.ts'

const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel']

/** Whether a link may go there, and how. */
export function judgeLink(url: string, policy: UrlPolicy): LinkVerdict {
  const {
    linkProtocols = LINK_PROTOCOLS,
    linkPrefixes,
    rel = 'noopener noreferrer nofollow ugc',
    target = '_blank',
  } = policy
  const read = readUrl(url)
  if (linkPrefixes && !linkPrefixes.some((prefix) => isBelow(read, prefix))) return { status: 'blocked' }
  if (read.kind === 'relative') return { status: 'allowed', href: read.url, rel: undefined, target: undefined }
  if (!linkProtocols.includes(read.protocol)) return { status: 'blocked' }
  const isWeb = read.protocol === 'http' || read.protocol === 'https'
  if (isWeb && !read.parsed) return { status: 'blocked' }
  return { status: 'allowed', href: read.url, rel: isWeb ? rel : undefined, target: isWeb ? target : undefined }
}

/** Whether an image may be loaded, and from which host. */
export function judgeImage(url: string, policy: UrlPolicy): ImageVerdict {
  const { imagePrefixes = [], foreignImages = 'click' } = policy
  const read = readUrl(url)
  if (read.kind === 'relative')
    return read.url === '' ? { status: 'blocked' } : { status: 'shown', src: read.url, host: '' }
  if (!read.parsed || (read.protocol !== 'http' && read.protocol !== 'https')) return { status: 'blocked' }
  const found = { src: read.url, host: read.parsed.host }
  if (foreignImages === 'show' || imagePrefixes.some((prefix) => isBelow(read, prefix)))
    return { status: 'shown', ...found }
  return foreignImages === 'click' ? { status: 'asks', ...found } : { status: 'blocked' }
}

/** Compared as addresses, not as texts: `https://good.example@evil.example` does not begin with `https://good.example`. */
function isBelow(read: ReadUrl, prefix: string): boolean {
  const wanted = readUrl(prefix)
  if (read.kind === 'relative' || wanted.kind === 'relative') {
    return read.kind === wanted.kind && resolvedPath(read.url).startsWith(resolvedPath(wanted.url))
  }
  const { parsed } = read
  if (!parsed || !wanted.parsed || parsed.origin !== wanted.parsed.origin) return false
  if (parsed.origin === 'null') return parsed.href.startsWith(wanted.parsed.href)
  return (
    parsed.username === '' &&
    parsed.password === '' &&
    (parsed.pathname + parsed.search).startsWith(wanted.parsed.pathname)
  )
}

/** A relative address from the root, its `..` resolved. */
function resolvedPath(url: string): string {
  return new URL(url, 'https://page.invalid/').pathname
}
