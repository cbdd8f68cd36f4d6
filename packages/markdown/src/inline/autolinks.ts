import type { InlineNode, LinkNode } from '../nodes/InlineNode.ts'
import { encodeUrl, matchAt, type Read } from './parseLinkTail.ts'

/** `<https://…>` and `<someone@example.org>`. */
const ANGLE =
  /<(?:([a-z][a-z\d+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*))>/iy
const BARE = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]*/iy
const DOMAIN = /^(?:\w+:\/\/)?(?!.*_[^.]*\.[^./?#:]*$)[\w-]+(?:\.[\w-]+)*/i
const EMAIL_HOST = /@[\w-]+(?:\.[\w-]+)+/g
/** [spec] of e-mail: no more stand before the at sign. It keeps the search for the beginning short. */
const LONGEST_LOCAL_PART = 64
const LONGEST_SCHEME = 'mailto:'.length
const EMAIL_START = /((?<![\w+.-])(?:mailto|xmpp):)?([\w.+-]+)$/i
/** [spec] An optional `/` followed by alphanumeric characters, `@` and `.`. */
const XMPP_RESOURCE = /\/[a-z\d@.]*[a-z\d@]/iy

const BARE_START = /https?:\/\/|ftp:\/\/|www\./gi

/** Where, from `at` on, the next address without marks may begin, or Infinity. */
export function nextBareLink(text: string, at: number): number {
  BARE_START.lastIndex = at
  return BARE_START.exec(text)?.index ?? Number.POSITIVE_INFINITY
}

/** Reads `<address>`. */
export function parseAngleLink(text: string, at: number): Read<LinkNode> | undefined {
  ANGLE.lastIndex = at
  const match = ANGLE.exec(text)
  if (!match) return undefined
  const words = match[1] ?? match[2] ?? ''
  const url = encodeUrl(
    (match[2] ? 'mailto:' : '') + words.replace(/[\\&]/g, (char) => (char === '&' ? '&amp;' : '\\\\')),
  )
  return { value: linkTo(url, words), end: at + match[0].length }
}

/** Reads an address that stands in the text without marks, with the rules of GFM for its end. */
export function parseBareLink(text: string, at: number): Read<LinkNode> | undefined {
  let words = matchAt(BARE, text, at)
  if (words === undefined) return undefined
  for (let before = ''; before !== words; ) {
    before = words
    words = words.replace(/[?!.,:*_~'"]+$/, '').replace(/&[a-z\d]+;$/i, '')
    // [spec] When an autolink ends in `)`, we scan the entire autolink for the total number of parentheses.
    if (words.endsWith(')') && words.split(')').length > words.split('(').length) words = words.slice(0, -1)
  }
  const www = /^www\./i.test(words)
  const domain = DOMAIN.exec(words)?.[0].replace(/^\w+:\/\//, '') ?? ''
  if (domain === '' || (www && !/^www\.[\w-]/i.test(domain)) || /_[^.]*$|_[^.]*\.[^.]*$/.test(domain)) return undefined
  return { value: linkTo(encodeUrl((www ? 'http://' : '') + escapeBackslash(words)), words), end: at + words.length }
}

/** Makes links of the e-mail addresses in finished text. */
export function linkEmails(nodes: readonly InlineNode[]): readonly InlineNode[] {
  if (!nodes.some(mayHoldEmail)) return nodes
  return nodes.flatMap((node): readonly InlineNode[] => {
    if (node.type === 'text') return splitEmails(node.text)
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'deleted') {
      return [{ ...node, children: linkEmails(node.children) }]
    }
    return [node]
  })
}

const mayHoldEmail = (node: InlineNode): boolean =>
  node.type === 'text'
    ? node.text.includes('@')
    : (node.type === 'emphasis' || node.type === 'strong' || node.type === 'deleted') &&
      node.children.some(mayHoldEmail)

function splitEmails(text: string): InlineNode[] {
  const nodes: InlineNode[] = []
  let from = 0
  for (const { 0: host, index } of text.matchAll(EMAIL_HOST)) {
    // A second `@` after an address of XMPP belongs to that.
    if (index < from) continue
    const before = text.slice(Math.max(from, index - LONGEST_LOCAL_PART - LONGEST_SCHEME), index)
    const [, scheme = '', local = ''] = EMAIL_START.exec(before) ?? []
    // [spec] The last character must not be one of `-` or `_`.
    if (local === '' || local.length > LONGEST_LOCAL_PART || /[-_]$/.test(host)) continue
    const start = index - local.length - scheme.length
    const end = index + host.length
    const resource = /^x/i.test(scheme) ? (matchAt(XMPP_RESOURCE, text, end) ?? '') : ''
    if (start > from) nodes.push({ type: 'text', text: text.slice(from, start) })
    const words = scheme + local + host + resource
    nodes.push(linkTo(scheme ? words : `mailto:${words}`, words))
    from = end + resource.length
  }
  if (from < text.length) nodes.push({ type: 'text', text: text.slice(from) })
  return nodes
}

function linkTo(url: string, words: string): LinkNode {
  return { type: 'link', url, title: undefined, children: [{ type: 'text', text: words }] }
}

const escapeBackslash = (words: string) => words.replace(/\\/g, '\\\\')
