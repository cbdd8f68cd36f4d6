import { readFile } from 'node:fs/promises'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ChatFormat } from '../format/ChatFormat.ts'
import { contextOf, warningsOf } from '../test-kit/decodeAll.ts'
import { essenceOf, readAnswer, textTransport } from '../test-kit/readAnswer.ts'

/** The format in the README, as it stands there. */
let talk: ChatFormat
beforeAll(async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const source = /```ts\n([^`]*export const talk[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext } })
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`)
  talk = module.talk
})

const LINES = [{ say: 'Hi' }, { look: 'https://x.test' }, { thread: 't-1' }]
const body = (...lines: object[]) => lines.map((line) => `data: ${JSON.stringify(line)}\n\n`).join('')

describe('the format in the README', () => {
  it('asks with what the server wanted back, reads, and ends', async () => {
    expect(talk.request(contextOf({ conversation: { thread: 't-1' } })).body).toEqual({ question: 'q', thread: 't-1' })
    expect(essenceOf(await readAnswer(talk, textTransport(`${body(...LINES)}event: bye\ndata: .\n\n`)))).toMatchObject({
      status: 'done',
      conversation: { thread: 't-1' },
      parts: [
        { type: 'text', text: 'Hi' },
        { type: 'source', url: 'https://x.test' },
      ],
    })
  })

  it('shows an error, knows when its end is missing, and warns of what it does not know', async () => {
    const failed = await readAnswer(talk, textTransport(body({ say: 'Hi' }, { oops: 'too long' })))
    expect(essenceOf(failed)).toMatchObject({ parts: [{ text: 'Hi' }], error: { message: 'too long' } })
    const cut = await readAnswer(talk, textTransport(body(...LINES)))
    expect(cut.message.error?.code).toBe('truncated')
    expect(warningsOf(talk, { sing: 1 })).toEqual(['talk ignored an event that it does not know.'])
  })
})
