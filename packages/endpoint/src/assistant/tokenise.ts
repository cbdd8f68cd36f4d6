const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Longer words come in several tokens, as from a real model. */
const MAX_WORD_GRAPHEMES = 12
/** A Chinese, Japanese or Korean token is one or two characters. */
const MAX_CJK_GRAPHEMES = 2

type Kind = 'space' | 'newline' | 'word' | 'cjk' | 'other'

/**
 * Cuts a text into tokens as a language model streams them: words with the space before them, two characters of
 * Chinese, single marks. Joined they give the text again, and no grapheme is ever cut.
 */
export function tokenise(text: string): string[] {
  const tokens: string[] = []
  let token = ''
  let tokenKind: Kind | undefined
  let length = 0

  for (const { segment } of graphemes.segment(text)) {
    const kind = kindOf(segment)
    if (token !== '' && !continues(tokenKind, kind, length)) {
      tokens.push(token)
      token = ''
      length = 0
    }
    token += segment
    tokenKind = kind
    length = kind === 'space' ? 0 : length + 1
  }
  if (token !== '') tokens.push(token)
  return tokens
}

function continues(before: Kind | undefined, kind: Kind, length: number): boolean {
  if (before === 'space') return kind !== 'newline'
  if (before !== kind) return false
  if (kind === 'word') return length < MAX_WORD_GRAPHEMES
  if (kind === 'cjk') return length < MAX_CJK_GRAPHEMES
  return kind === 'newline'
}

function kindOf(grapheme: string): Kind {
  if (/^[\r\n]/.test(grapheme)) return 'newline'
  if (/^\s/.test(grapheme)) return 'space'
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(grapheme)) return 'cjk'
  return /^[\p{L}\p{N}_]/u.test(grapheme) ? 'word' : 'other'
}
