/** A class that nothing has: with it a rule weighs as one class does, and matches what it matched. */
const NEVER = ':not(.streamside-never)'

const OLD_PSEUDO_ELEMENT = /(^|[^:]):(?=(?:before|after|first-line|first-letter)$)/

/**
 * Gives each rule the specificity of one class. Ours have none, so that any rule of a page wins; outside of a layer a
 * reset would win as well, Bootstrap's `h2 { … }`. All get the same, so that their order still decides. For what
 * Lightning CSS prints: no comments, no braces in strings.
 */
export function raiseSpecificity(css: string): string {
  let isInKeyframes = false
  return css.replace(/([^{};]+)\{|\}/g, (whole, prelude: string | undefined) => {
    if (prelude === undefined) return whole
    const name = prelude.trim()
    if (name.startsWith('@keyframes')) isInKeyframes = true
    else if (!/^(from|to|[\d.]+%)/.test(name)) isInKeyframes = false
    if (isInKeyframes || name.startsWith('@')) return whole
    return `${splitAtTop(prelude, ',').map(raised).join(',')}{`
  })
}

function raised(selector: string): string {
  const [, subject = '', space = ''] = /^(.*?)(\s*)$/s.exec(selector) ?? []
  // Lightning CSS prints the four oldest with one colon. A class after a pseudo-element makes the rule invalid.
  const [head = '', ...elements] = splitAtTop(subject.replace(OLD_PSEUDO_ELEMENT, '$1::'), '::')
  return [head + NEVER, ...elements].join('::') + space
}

/** Splits where no parenthesis or bracket is open. */
function splitAtTop(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '[') depth += 1
    else if (text[at] === ')' || text[at] === ']') depth -= 1
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at))
      from = at + separator.length
      at = from - 1
    }
  }
  return [...parts, text.slice(from)]
}
