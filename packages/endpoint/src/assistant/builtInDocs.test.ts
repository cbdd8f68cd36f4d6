import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { endpointFaults } from '../faults/endpointFaults.ts'
import { endpointRoutes } from '../routes/endpointRoutes.ts'
import { builtInDocs } from './builtInDocs.ts'

describe.each([...builtInDocs])('the built-in page $path', ({ path, markdown }) => {
  it('is the file of that name', () => {
    expect(markdown).toBe(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'))
  })

  it('names every route that answers questions, and no fault that does not exist', () => {
    for (const { path: route } of endpointRoutes) {
      if (/^\/(v1|sse|ui\/chat$|ollama|replay)/.test(route)) expect(markdown).toContain(route)
    }
    const [section = ''] = /## (Faults of this endpoint|模拟故障)[\s\S]*?(?=\n## )/.exec(markdown) ?? []
    const names = Array.from(section.matchAll(/`([\w-]+)`/g), ([, name]) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(endpointFaults.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  })
})
