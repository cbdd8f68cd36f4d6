import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bin } from './bin.ts'
import { run } from './run.ts'
import { rootDir } from './workspace.ts'

/** A small workspace that obeys the law: the real package.json files, and next to nothing behind their doors. */
const LAWFUL: Record<string, string> = {
  'packages/event-stream/src/index.ts': `export { useStream } from './react/useStream.ts'`,
  'packages/event-stream/src/core.ts': `export { decode } from './sse/decode.ts'`,
  'packages/event-stream/src/sse.ts': `export { decode } from './sse/decode.ts'`,
  'packages/event-stream/src/testing.ts': `export const scripted = 1`,
  'packages/event-stream/src/react/useStream.ts': `export { useState as useStream } from 'react'`,
  'packages/event-stream/src/sse/decode.ts': `export const decode = 1`,
  'packages/event-stream/src/sse/decode.test.ts': `import '@streamside/test-support'`,
  'packages/event-stream/src/test-kit/setUp.ts': `import '@streamside/test-support'\nexport { scripted } from '../testing.ts'`,
  'packages/event-stream/src/transport/Transport.ts': `export type Transport = 1`,
  'packages/event-stream/src/transport/fetchTransport.ts': `export const fetchTransport = 1`,
  'packages/event-stream/src/connection/open.ts': `import type { Transport } from '../transport/Transport.ts'`,
  'packages/typewriter/src/core.ts': `export const write = 1`,
  'packages/typewriter/src/index.ts': `export { write } from './core.ts'`,
  'packages/endpoint/src/index.ts': `export { Hono } from 'hono'`,
  'packages/test-support/src/index.ts': `export const clock = 1`,
  'packages/chat/src/index.ts': `export { ChatWindow } from './parts/ChatWindow.tsx'`,
  'packages/chat/src/formats.ts': `export type Format = 1`,
  'packages/chat/src/message.ts': `import type { Format } from './formats.ts'\nexport type Part = Format`,
  'packages/chat/src/parts/ChatWindow.tsx': `import 'react'\nexport { decode as ChatWindow } from '@streamside/event-stream/core'`,
  'packages/chat/src/parts/ChatWindow.test.tsx': `import '@streamside/endpoint'`,
  'stories/chat-window/Live.stories.tsx': `export { ChatWindow } from '@streamside/chat'`,
}

/** Each breaks one article of the law, and the rule of that name must say so. */
const BREACHES: [rule: string, file: string, code: string][] = [
  ['resolves', 'packages/chat/src/a.ts', `import './nowhere.ts'`],
  ['declared', 'packages/typewriter/src/b.ts', `import 'hono'`],
  ['declared', 'packages/typewriter/src/c.ts', `import '@streamside/endpoint'`],
  ['no-cycles', 'packages/chat/src/formats.ts', `import type { Part } from './message.ts'\nexport type Format = Part`],
  ['public-doors', 'packages/chat/src/f.ts', `import '../../event-stream/src/sse/decode.ts'`],
  ['public-doors-of-stories', 'stories/g.stories.tsx', `import '../packages/chat/src/parts/ChatWindow.tsx'`],
  ['doors-by-name', 'packages/chat/src/h.ts', `import '../../event-stream/src/core.ts'`],
  ['doors-by-name', 'stories/i.stories.tsx', `import '../packages/chat/src/formats.ts'`],
  ['strangers', 'packages/typewriter/src/j.ts', `import type { decode } from '@streamside/event-stream/core'`],
  ['strangers', 'packages/event-stream/src/k.ts', `import '@streamside/chat/formats'`],
  ['endpoint-stands-alone', 'packages/endpoint/src/l.ts', `import '@streamside/event-stream/sse'`],
  ['endpoint-stands-alone', 'packages/test-support/src/m.ts', `import '@streamside/typewriter/core'`],
  ['product-without-tests', 'packages/chat/src/n.ts', `import '@streamside/test-support'`],
  ['product-without-tests', 'packages/chat/src/o.ts', `import '@streamside/event-stream/testing'`],
  ['product-without-tests', 'packages/event-stream/src/p.ts', `import './sse/decode.test.ts'`],
  ['product-without-tests', 'packages/event-stream/src/w.ts', `import './test-kit/setUp.ts'`],
  ['chat-without-endpoint', 'packages/chat/src/q.ts', `import '@streamside/endpoint'`],
  ['react-in-its-seam', 'packages/event-stream/src/r.ts', `import type { ReactNode } from 'react'`],
  ['core-without-react', 'packages/chat/src/s.ts', `import './parts/ChatWindow.tsx'`],
  ['sse-is-a-leaf', 'packages/event-stream/src/sse/t.ts', `import '../core.ts'`],
  ['retry-is-a-leaf', 'packages/event-stream/src/retry/u.ts', `import '../sse/decode.ts'`],
  ['connection-sees-the-port', 'packages/event-stream/src/connection/v.ts', `import '../transport/fetchTransport.ts'`],
]

const PACKAGES = ['event-stream', 'typewriter', 'chat', 'endpoint', 'test-support']
const NPM = ['react', 'hono']

interface Violation {
  from: string
  rule: { name: string }
}

const dir = mkdtempSync(join(tmpdir(), 'streamside-law-'))
afterAll(() => rmSync(dir, { recursive: true }))

function write(file: string, code: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), `${code}\n`)
}

async function violations(): Promise<string[]> {
  const config = join(rootDir, '.dependency-cruiser.cjs')
  const script = bin('dependency-cruiser', 'depcruise')
  const roots = [...PACKAGES.map((name) => `packages/${name}/src`), 'stories']
  const { output } = await run(process.execPath, [script, '--config', config, '--output-type', 'json', ...roots], {
    cwd: dir,
  })
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } }
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
}

let lawful: string[]
let unlawful: string[]

beforeAll(async () => {
  for (const name of PACKAGES) {
    cpSync(join(rootDir, 'packages', name, 'package.json'), join(dir, 'packages', name, 'package.json'), {
      recursive: true,
    })
    mkdirSync(join(dir, 'node_modules/@streamside'), { recursive: true })
    symlinkSync(join(dir, 'packages', name), join(dir, 'node_modules/@streamside', name), 'junction')
  }
  for (const name of NPM) {
    write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`)
    write(`node_modules/${name}/index.js`, '')
  }
  for (const [file, code] of Object.entries(LAWFUL)) write(file, code)
  lawful = await violations()
  for (const [, file, code] of BREACHES) write(file, code)
  unlawful = await violations()
}, 30_000)

it('lets a lawful workspace pass', () => {
  expect(lawful).toEqual([])
})

it.each(BREACHES)('%s catches %s', (rule, file) => {
  expect(unlawful).toContain(`${rule}: ${file}`)
})
