import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transform } from 'lightningcss'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const read = (path: string) => readFileSync(path, 'utf8')
const names = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort()

const tokens = read(`${folder}tokens.css`)
const allCss = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => read(folder + file))
  .join('\n')

/** They have no value of their own: each follows another variable. */
const FOLLOWING = ['--chat-focus', '--chat-user-surface', '--chat-user-text']
/** Written by scripts or by our own rules, not by themes. */
const ownOnly = (name = '') => /^--chat-(visible|group|section)-/.test(name)
const declared = [...names(tokens, /^\s*(--chat-[\w-]+):/gm), ...FOLLOWING].sort()

it('declares each variable that the styles use, and uses each that it declares', () => {
  const used = names(allCss, /var\((--chat-[\w-]+)/g).filter((name) => !ownOnly(name))
  expect(used).toEqual(declared)
})

it('documents each of them in the README, and no other', () => {
  const readme = read(fileURLToPath(new URL('../../README.md', import.meta.url)))
  expect(names(readme, /`(--chat-[\w-]+)`/g)).toEqual(declared)
})

it('makes themes of variables alone', () => {
  const themes = read(`${folder}themes.css`).replace(/\/\*.*?\*\//gs, '')
  const properties = names(themes, /^\s+([\w-]+):/gm)
  expect(properties.filter((name) => !declared.includes(name))).toEqual([])
})

it.each([tokens, read(fileURLToPath(new URL('../../../markdown/src/styles/tokens.css', import.meta.url)))])(
  'keeps its colours where a bundler writes for browsers without light-dark()',
  (css) => {
    // The targets of Vite 8, unless an app says others.
    const targets = { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) }
    const { code } = transform({ filename: 'tokens.css', code: Buffer.from(css), minify: true, targets })
    const written = code.toString()
    expect(written).toMatch(/--(chat|markdown)-border:.*light-dark\(/)
    expect(written).not.toContain('--lightningcss-light,')
  },
)

it('gives every rule the specificity of nothing', () => {
  const rules = allCss.replace(/\/\*.*?\*\//gs, '').match(/[^{}]+(?=\{)/g) ?? []
  const outside = rules
    .map((rule) => rule.trim())
    .filter((rule) => !rule.startsWith('@') && !/^(from|to|\d+%)/.test(rule))
    // What is left of a selector without its :where(): only pseudo-elements and pseudo-classes of those may stay.
    .map((rule) => ({ rule, rest: withoutWhere(rule) }))
    .filter(({ rest }) => /[\w[.#]/.test(rest.replace(/::?[\w-]+(\(\))?/g, '')))
  expect(outside.map(({ rule }) => rule)).toEqual([])
})

function withoutWhere(selector: string): string {
  let text = ''
  for (let at = 0; at < selector.length; at++) {
    if (!selector.startsWith(':where(', at)) {
      text += selector[at]
      continue
    }
    let depth = 1
    at += ':where('.length
    while (depth > 0 && at < selector.length) {
      if (selector[at] === '(') depth += 1
      if (selector[at] === ')') depth -= 1
      at += 1
    }
    at -= 1
  }
  return text
}
