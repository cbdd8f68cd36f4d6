import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rootDir } from './workspace.ts'

interface Row {
  id: string
  stories: string[]
  tests: string[]
}

// Stories stand outside of what packages may import.
const { behaviours } = (await import(join(rootDir, 'stories/behaviours.ts'))) as { behaviours: Row[] }

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

it('names every behaviour once', () => {
  const count = { C: 13, F: 8, T: 4, W: 18 }
  const ids = Object.entries(count).flatMap(([group, last]) =>
    Array.from({ length: last }, (_, at) => `${group}${at + 1}`),
  )
  expect(behaviours.map(({ id }) => id)).toEqual(ids)
})

describe.each(behaviours)('$id', ({ stories, tests }) => {
  it.each(stories)('is shown by a story that exists: %s', (story) => {
    const [file, name] = story.split(' ')
    expect(read(join(rootDir, `stories/${file}.stories.tsx`))).toMatch(new RegExp(`^export const ${name}\\b`, 'm'))
  })

  it.each(tests)('is proven by a test that exists: %s', (test) => {
    const [path = '', name = ''] = test.split(' › ')
    expect(read(join(rootDir, 'packages', path))).toContain(name)
  })
})
