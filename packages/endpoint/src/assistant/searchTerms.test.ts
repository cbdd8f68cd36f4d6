import { describe, expect, it } from 'vitest'
import { searchTerms } from './searchTerms.ts'

describe('searchTerms', () => {
  it.each([
    ['lower-case words without those that say nothing', 'What is the Chat Window?', ['chat', 'window']],
    ['the same word from its forms', 'drop drops dropped dropping', ['drop', 'drop', 'drop', 'drop']],
    ['a name and its parts', 'useEventStream', ['useeventstream', 'event', 'stream']],
    ['Chinese words, in pairs where they are in doubt', '怎么断线重连', ['断线', '线重', '重连']],
    ['no pair across what says nothing', '断线怎么重连', ['断线', '重连']],
    ['both in one sentence', 'SSE是什么', ['sse']],
  ])('gives %s', (_, text, terms) => {
    expect(searchTerms(text)).toEqual(terms)
  })
})
