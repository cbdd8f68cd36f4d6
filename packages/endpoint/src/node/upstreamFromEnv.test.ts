import { describe, expect, it } from 'vitest'
import { upstreamFromEnv } from './upstreamFromEnv.ts'

describe('upstreamFromEnv', () => {
  it.each([
    ['nothing without an address', { CHAT_UPSTREAM_KEY: 'k' }, undefined],
    ['nothing of an empty address', { CHAT_UPSTREAM_URL: '' }, undefined],
    ['the address alone', { CHAT_UPSTREAM_URL: 'http://h' }, { url: 'http://h' }],
    [
      'key and model',
      { CHAT_UPSTREAM_URL: 'http://h', CHAT_UPSTREAM_KEY: 'k', CHAT_UPSTREAM_MODEL: 'm' },
      { url: 'http://h', key: 'k', model: 'm' },
    ],
  ])('gives %s', (_, env, upstream) => {
    expect(upstreamFromEnv(env)).toEqual(upstream)
  })
})
