import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtInDocs } from '../assistant/builtInDocs.ts'
import { createAssistant } from '../assistant/createAssistant.ts'
import { readDocs } from './readDocs.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'endpoint-docs-'))
})
afterEach(() => rm(root, { recursive: true }))

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), `# ${path}`)
  }
}

describe('readDocs', () => {
  it('finds the pages of a repository and their language, and nothing else', async () => {
    await write('README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'src/README.md')
    await write('packages/b/README.md', 'packages/a/README.md', 'packages/a/NOTES.md')
    const pages = await readDocs(root)
    expect(pages.map(({ path, locale }) => [path, locale])).toEqual([
      ['ARCHITECTURE.md', 'en'],
      ['README.md', 'en'],
      ['README.zh-CN.md', 'zh-CN'],
      ['packages/a/README.md', 'en'],
      ['packages/b/README.md', 'en'],
    ])
  })

  it('takes the built-in pages for a language in which there is nothing', async () => {
    expect(await readDocs(join(root, 'missing'))).toEqual(builtInDocs)
    await write('README.md')
    expect((await readDocs(root)).slice(1)).toEqual([builtInDocs[1]])
  })

  it('finds something for English and Chinese questions in this repository', async () => {
    const assistant = createAssistant(await readDocs(fileURLToPath(new URL('../../../..', import.meta.url))))
    for (const question of ['What is Streamside?', 'useEventStream', '什么是 SSE?', '打字机']) {
      expect(assistant.answer(question).sources.length, question).toBeGreaterThan(0)
    }
  })
})
