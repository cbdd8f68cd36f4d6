import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VENDOR } from './thirdPartyNotices.ts'
import { publishablePackages } from './workspace.ts'

const DIRECTIVE = /^(["'])use client\1/

const saysClient = (path: string) => DIRECTIVE.test(readFileSync(path, 'utf8'))

describe.each(publishablePackages())('the build of $folder', ({ dir }) => {
  const modules = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && !path.startsWith(VENDOR))
    .map((path) => {
      const source = join(dir, 'src', path.replace(/\.js$/, ''))
      return { built: join(dir, 'dist', path), source: [`${source}.ts`, `${source}.tsx`].find(existsSync) }
    })

  it('has one module for one module of source', () => {
    expect(modules.filter(({ source }) => source === undefined)).toEqual([])
  })

  it("says 'use client' in just the modules whose source says it", () => {
    const wrong = modules.filter(({ built, source }) => source && saysClient(built) !== saysClient(source))
    expect(wrong).toEqual([])
  })

  it('imports declarations by the name that is there', () => {
    const declarations = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.d.ts'),
    )
    const sourceNames = declarations.filter((path) =>
      /from ["'].*\.tsx?["']/.test(readFileSync(join(dir, 'dist', path), 'utf8')),
    )
    expect(sourceNames).toEqual([])
  })
})
