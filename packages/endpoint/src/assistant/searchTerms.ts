const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Words that say nothing about what is asked. */
const STOP_WORDS = new Set(
  `a about an and any are as at be but by can do does for from get give happen happens have how i in is it its me my of on or please
  show so tell that the their them then there these this to use using want was what when where which who why will
  with work would you your 的 了 吗 呢 吧 啊 是 在 和 与 及 或 有 我 你 您 请 什么 怎么 怎样 如何 为什么 哪些 哪 一个 这
  这个 那 那个 可以 能 会 要 用 使用 介绍 一下 告诉 关于 说说`.split(/\s+/),
)

const HAN = /^\p{Script=Han}+$/u

/**
 * The words of a text that a search looks at, in any language: lower-cased, without common endings, the parts of
 * `camelCase` names besides the whole, and the pairs of characters where the words of Chinese are in doubt.
 */
export function searchTerms(text: string): string[] {
  return wordsOf(text)
    .flatMap(variantsOf)
    .filter((term) => !STOP_WORDS.has(term))
}

/** Words, with neighbours of one Chinese character each put together: the segmenter gives up on new words that way. */
function wordsOf(text: string): string[] {
  const found: string[] = []
  let canGrow = false
  for (const { segment, isWordLike } of words.segment(text)) {
    const isSingle = Array.from(segment).length === 1 && HAN.test(segment) && !STOP_WORDS.has(segment)
    if (isSingle && canGrow) found.push(`${found.pop()}${segment}`)
    else if (isWordLike) found.push(segment)
    canGrow = isSingle
  }
  return found
}

function variantsOf(word: string): string[] {
  if (HAN.test(word)) return pairsOf(word)
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|[._]/u).filter(Boolean)
  const all = parts.length > 1 ? [word, ...parts] : [word]
  return all.map((part) => stemOf(part.toLowerCase()))
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  if (characters.length < 3) return [word]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** Enough of a stemmer that `drops`, `dropped` and `dropping` meet; a dictionary would cost more than it finds. */
function stemOf(word: string): string {
  const stem = word.replace(/(?<=\w{4})(ing|ed)$/, '').replace(/([bdgklmnprt])\1$/, '$1')
  if (stem !== word) return stem
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
