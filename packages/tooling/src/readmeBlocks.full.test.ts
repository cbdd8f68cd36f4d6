import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { rootDir } from './workspace.ts'

/** Where the blocks are compiled: inside of the repository, so that they find what a reader has installed. */
const outDir = join(rootDir, '.reports', 'readme-blocks')

/** That library brings no types: a reader installs `@types/event-source-polyfill`. */
const declarations = join(rootDir, 'packages/event-stream/src/test-kit/event-source-polyfill.d.ts')

interface Block {
  /** The README and the line at which the block begins. */
  place: string
  code: string
}

function blocksOf(path: string): Block[] {
  const text = readFileSync(join(rootDir, path), 'utf8')
  return [...text.matchAll(/```tsx?\n(.*?)```/gs)].map(({ index, 1: code = '' }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    code,
  }))
}

function compile(blocks: Block[]): string[] {
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  const places = new Map(
    blocks.map(({ place, code }, index) => {
      const file = join(outDir, `block${index}.tsx`)
      writeFileSync(file, code)
      return [file, place]
    }),
  )
  const config = ts.readConfigFile(join(rootDir, 'tsconfig.json'), ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [declarations] }, ts.sys, rootDir)
  // A block shows what there is; it need not use it.
  const program = ts.createProgram([...places.keys(), declarations], {
    ...options,
    noUnusedLocals: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
  })
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const place = file ? (places.get(file.fileName) ?? file.fileName) : 'tsconfig.json'
    return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

it('every block of TypeScript in every README compiles as it stands', () => {
  const packages = readdirSync(join(rootDir, 'packages')).map((folder) => `packages/${folder}/README.md`)
  const blocks = ['README.md', 'README.zh-CN.md', ...packages].flatMap(blocksOf)
  expect(blocks.length).toBeGreaterThan(20)
  expect(compile(blocks)).toEqual([])
})
