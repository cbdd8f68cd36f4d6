import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { packageRoot } from './packageRoot.ts'

/**
 * The recordings in a folder: each `name.sse` by its name, as bytes.
 *
 * @param folder @default the samples that come with this package, and the recordings of its routes
 */
export async function readRecordings(folder?: string): Promise<Record<string, Uint8Array>> {
  if (folder !== undefined) return readFolder(folder)
  const fixtures = join(packageRoot(), 'fixtures')
  return { ...(await readFolder(fixtures)), ...(await readFolder(join(fixtures, 'recorded'))) }
}

async function readFolder(folder: string): Promise<Record<string, Uint8Array>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sse')).sort()
  const entries = files.map(async (file) => {
    const bytes = new Uint8Array(await readFile(join(folder, file)))
    return [basename(file, '.sse'), bytes] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
