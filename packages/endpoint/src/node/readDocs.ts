import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtInDocs } from '../assistant/builtInDocs.ts'
import type { DocPage } from '../assistant/DocPage.ts'

const ROOT_PAGE = /^(README|ARCHITECTURE|CONTRIBUTING)(\.[\w-]+)?\.md$/
const PACKAGE_PAGE = /^README(\.[\w-]+)?\.md$/

/**
 * The documentation of a repository: its README, ARCHITECTURE and CONTRIBUTING, and the README of each package;
 * `*.zh-CN.md` is Chinese. A language in which nothing is written gets the built-in pages.
 */
export async function readDocs(root: string): Promise<DocPage[]> {
  const packages = (await namesIn(join(root, 'packages'))).map((name) => `packages/${name}`)
  const folders = [{ folder: '', pattern: ROOT_PAGE }, ...packages.map((folder) => ({ folder, pattern: PACKAGE_PAGE }))]
  const paths: string[] = []
  for (const { folder, pattern } of folders) {
    const names = (await namesIn(join(root, folder))).filter((name) => pattern.test(name))
    paths.push(...names.map((name) => (folder === '' ? name : `${folder}/${name}`)))
  }
  const pages = await Promise.all(paths.map((path) => readPage(root, path)))
  const locales = new Set(pages.map((page) => page.locale))
  return [...pages, ...builtInDocs.filter((page) => !locales.has(page.locale))]
}

async function readPage(root: string, path: string): Promise<DocPage> {
  const markdown = await readFile(join(root, path), 'utf8')
  return { path, markdown, locale: path.endsWith('.zh-CN.md') ? 'zh-CN' : 'en' }
}

/** What is in a folder, in a fixed order; a folder that is not there is empty. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch {
    return []
  }
}
