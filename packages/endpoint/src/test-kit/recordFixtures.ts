import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { serveEndpoint } from '../node/serveEndpoint.ts'
import { fixtureRequests } from './fixtureRequests.ts'

// Makes fixtures/recorded anew, each by the command of this package: npx tsx src/test-kit/recordFixtures.ts
const folder = fileURLToPath(new URL('../../fixtures/recorded/', import.meta.url))
const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const text = 'The warranty is **two years**.\n\n| part | years |\n|---|---|\n| battery | 1 |\n\n电池保修一年 👩‍👩‍👧。'
const docs = [{ path: 'warranty.md', markdown: `# Warranty\n\n${text}` }]

await mkdir(folder, { recursive: true })
const server = await serveEndpoint({ port: 8787, docs, recordings: {}, timing: { firstTokenMs: 60, tokenMs: 5 } })
for (const [name, { path, body }] of Object.entries(fixtureRequests)) {
  const data = body === undefined ? [] : ['-d', JSON.stringify(body), '-H', 'authorization: Bearer not-kept']
  const args = ['record', `${server.url}${path}`, ...data, '-o', `${folder}${name}.sse`]
  await promisify(execFile)(process.execPath, ['--import', tsx, cli, ...args])
}
await server.close()
