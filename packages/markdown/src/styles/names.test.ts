import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
const sheets = ['tokens', 'blocks', 'inline', 'code'].map((name) => read(`./${name}.css`)).join('\n')
const parts = readdirSync(fileURLToPath(new URL('../react', import.meta.url)))
  .filter((name) => /^\w+\.tsx$/.test(name))
  .map((name) => read(`../react/${name}`))
  .join('\n')
const names = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))

describe('the stylesheets', () => {
  it('name only parts that are rendered', () => {
    const rendered = names(parts, /data-slot="([\w-]+)"/g)
    for (const slot of names(sheets, /data-slot='([\w-]+)'/g)) expect(rendered).toContain(slot)
  })

  it('use only variables that are declared, and declare only those that are used', () => {
    const declared = names(sheets, /(--markdown-[\w-]+):/g)
    const used = names(sheets, /var\((--markdown-[\w-]+)/g)
    expect([...used].sort()).toEqual([...declared].sort())
  })

  it('declare every variable that the README names', () => {
    const declared = names(sheets, /(--markdown-[\w-]+):/g)
    for (const name of names(read('../../README.md'), /(--markdown-[\w-]+)/g)) expect(declared).toContain(name)
  })

  it('have no selector that outweighs one of the page', () => {
    const selectors = sheets.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
    expect(selectors.length).toBeGreaterThan(40)
    for (const selector of selectors.map((text) => text.trim())) {
      if (selector.startsWith('@')) continue
      const outside = selector.replace(/:where\((?:[^()]|\([^()]*\))*\)/g, '')
      expect(outside, selector).toMatch(/^[\s>,*+]*$/)
    }
  })
})
