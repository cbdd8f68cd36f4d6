const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Words that say nothing about what is asked. */
const STOP_WORDS = new Set(
  `a about an and any are as at be but by can do does for from get give have how i in is it its me my of on or please
  show so tell that the their them then there these this to use using want was what when where which who why will
  with work would you your 的 了 吗 呢 吧 啊 是 在 和 与 及 或 有 我 你 您 请 什么 怎么 怎样 如何 为什么 哪些 哪 一个 这
  这个 那 那个 可以 能 会 要 用 使用 介绍 一下 告诉 关于 说说`.split(/\s+/),
)

/**
 * The words of a text that a search looks at, in any language: lower-cased, without a plural s, the parts of
 * `camelCase` names besides the whole, and the pairs of characters in long Chinese words.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    if (!isWordLike) continue
    for (const term of variantsOf(segment)) {
      if (!STOP_WORDS.has(term)) terms.push(term)
    }
  }
  return terms
}

function variantsOf(word: string): string[] {
  if (/\p{Script=Han}/u.test(word)) return word.length > 2 ? [word, ...pairsOf(word)] : [word]
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|[._]/u).filter(Boolean)
  const all = parts.length > 1 ? [word, ...parts] : [word]
  return all.map((part) => singular(part.toLowerCase()))
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
