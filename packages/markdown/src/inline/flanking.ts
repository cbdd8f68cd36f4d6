const SPACE = /^\s$/
const PUNCTUATION = /^[\p{P}\p{S}]$/u
/** Han, Kana, Hangul, Bopomofo, and the punctuation that is written full-width. */
const CJK = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]$/u

/** What a run of `*`, `_` or `~` can do where it stands. */
export interface Flanking {
  canOpen: boolean
  canClose: boolean
}

/** Reads the characters around a run that goes from `start` to `end`. */
export function flankingOf(text: string, start: number, end: number): Flanking {
  const before = charBefore(text, start)
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 32) : '\n'
  // Letters and digits of ASCII, the most common neighbours, take no expression.
  const spaceBefore = SPACE.test(before)
  const spaceAfter = SPACE.test(after)
  const cjkBefore = CJK.test(before)
  const cjkAfter = CJK.test(after)
  // [beyond spec] Chinese and Japanese write no spaces: `**「注」**は` must close although a letter follows. Full-width
  // punctuation counts as a letter, and a CJK character before or after as a space would.
  const punctuationBefore = !cjkBefore && PUNCTUATION.test(before)
  const punctuationAfter = !cjkAfter && PUNCTUATION.test(after)
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore || cjkBefore)
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || cjkAfter)
  if (text[start] !== '_') return { canOpen: left, canClose: right }
  const anyPunctuationBefore = PUNCTUATION.test(before)
  const anyPunctuationAfter = PUNCTUATION.test(after)
  return { canOpen: left && (!right || anyPunctuationBefore), canClose: right && (!left || anyPunctuationAfter) }
}

function charBefore(text: string, at: number): string {
  if (at === 0) return '\n'
  const code = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1)
}
