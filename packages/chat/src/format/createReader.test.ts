import { describe, expect, it } from 'vitest'
import { eventOf } from '../test-kit/decodeAll.ts'
import { deltaFormat } from '../test-kit/setUpChat.ts'
import type { ChatDelta } from './ChatDelta.ts'
import { createReader } from './createReader.ts'

function setUp() {
  const warnings: string[] = []
  const reader = createReader(deltaFormat, (message) => warnings.push(message))
  return { ...reader, warnings, see: (...deltas: ChatDelta[]) => reader.read(eventOf(deltas)) }
}
const text = (words: string, more: object = {}): ChatDelta => ({ type: 'text', text: words, ...more })
const source = (url: string, more: object = {}): ChatDelta => ({ type: 'source', url, ...more })

describe('a reader', () => {
  it('drops words that are none, but begins a part with the next where they said so', () => {
    const { see } = setUp()
    expect(see(text(''), text('', { isNew: true }), text('a'), text('b'))).toEqual([
      text('a', { isNew: true }),
      text('b'),
    ])
    expect(see(text('', { isNew: true }), { type: 'reasoning', text: 'c' }, text('d'))).toEqual([
      { type: 'reasoning', text: 'c' },
      text('d'),
    ])
  })

  it('holds sources back while words come, so that no sentence is cut, and loses none at the end', () => {
    const { see, rest } = setUp()
    expect(see(source('/a'), text('As '), source('/b'), { type: 'metadata', metadata: {} }, text('said'))).toEqual([
      source('/a', { title: '/a' }),
      text('As '),
      { type: 'metadata', metadata: {} },
      text('said'),
    ])
    expect(see(source('/c'), { type: 'finish' })).toEqual([
      source('/b', { title: '/b' }),
      source('/c', { title: '/c' }),
      { type: 'finish' },
    ])
    expect(see(text('more'), source('/d'))).toEqual([text('more')])
    expect(rest()).toEqual([source('/d', { title: '/d' })])
    expect(rest()).toEqual([])
  })

  it('names each source once: an address alone is known by any title, a passage by its words', () => {
    const { see } = setUp()
    const page = (snippet: string) => source('/a', { title: 'A', snippet })
    expect(see(page('1'), page('2'), page('1'), source('/a'), { type: 'source' })).toEqual([page('1'), page('2')])
  })

  it('drops counts that are none', () => {
    const { see } = setUp()
    const usage = (counts: object): ChatDelta => ({ type: 'usage', usage: counts })
    expect(see(usage({}), usage({ outputTokens: 0 }))).toEqual([usage({ outputTokens: 0 })])
    expect(
      createReader(
        { ...deltaFormat, createDecoder: () => ({ event: () => [usage({ inputTokens: undefined })] }) },
        () => {},
      ).read(eventOf('')),
    ).toEqual([])
  })

  it('says the id of the message once', () => {
    const { see } = setUp()
    const id = (one: string | undefined): ChatDelta => ({ type: 'message-id', id: one })
    expect(see(id(undefined), id('a'), id('a'), id(undefined), id('b'))).toEqual([id('a'), id('b')])
  })

  it.each<[string, object, object]>([
    ['words', { error: 'no' }, { message: 'no' }],
    ['an object', { error: { message: 'no', code: 7, type: 't' } }, { message: 'no', serverCode: 7 }],
    [
      'a type instead of a code',
      { error: { message: 'no', code: null, type: 't' } },
      { message: 'no', serverCode: 't' },
    ],
    [
      'what the format found itself',
      { message: 'no', serverCode: 1, error: { message: 'x' } },
      { message: 'no', serverCode: 1 },
    ],
    ['nothing', { error: { message: '' } }, { message: 'The server reported an error.' }],
  ])('finds the words of an error: %s', (_, given, seen) => {
    expect(setUp().see({ type: 'error', ...given })).toEqual([{ type: 'error', serverCode: undefined, ...seen }])
  })

  it('skips what its format cannot read, and says so once', () => {
    const { read, warnings } = setUp()
    expect([read(eventOf('{')), read(eventOf('{')), read(eventOf('[{"type":"finish"}]'))]).toEqual([
      [],
      [],
      [{ type: 'finish' }],
    ])
    expect(warnings).toEqual([expect.stringContaining('deltas could not read an event, which was skipped')])
  })

  it('finds nothing in whole JSON where its format reads none', () => {
    const { read, unreadable } = setUp()
    expect(read(eventOf('{"a":1}'), true)).toEqual([])
    expect(unreadable()).toBe('deltas found nothing to show in what came. It began with: {"a":1}')
  })
})
