import { describe, expect, it } from 'vitest'
import { judgeImage, judgeLink } from './judgeUrl.ts'

describe('a link', () => {
  it.each([
    'https://example.com/a',
    'http://x',
    'mailto:a@b.c',
    'tel:+1',
    '/a',
    'a/b',
    '#x',
    '?q=1',
    '//example.com',
    './a:b',
  ])('to %s is allowed', (url) => expect(judgeLink(url, {}).status).toBe('allowed'))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\x01javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\n:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://x/1',
    'intent://x',
    'feed:javascript:alert(1)',
    'view-source:https://x',
    'http://[',
    'jar:x',
  ])('to %j is blocked', (url) => expect(judgeLink(url, {})).toEqual({ status: 'blocked' }))

  it('to another host opens elsewhere and tells it nothing', () => {
    expect(judgeLink('https://example.com', {})).toMatchObject({
      rel: 'noopener noreferrer nofollow ugc',
      target: '_blank',
    })
    expect(judgeLink('//example.com', {})).toMatchObject({ rel: 'noopener noreferrer nofollow ugc' })
    expect(judgeLink('\\\\example.com', {})).toMatchObject({ href: 'https://example.com', target: '_blank' })
    expect(judgeLink('/here', {})).toMatchObject({ rel: undefined, target: undefined })
  })

  it.each([
    ['https://good.example/docs/a', 'allowed'],
    ['https://good.example/other', 'blocked'],
    ['https://good.example@evil.example/docs/', 'blocked'],
    ['https://user@good.example/docs/', 'blocked'],
    ['https://good.example.evil.example/docs/', 'blocked'],
    ['https://good.example/docs/../other', 'blocked'],
    ['http://good.example/docs/', 'blocked'],
    ['/here', 'blocked'],
  ])('to %s is %s when only https://good.example/docs/ is', (url, status) => {
    expect(judgeLink(url, { linkPrefixes: ['https://good.example/docs/'] }).status).toBe(status)
  })
})

describe('an image', () => {
  it.each([
    ['./a.png', 'shown'],
    ['https://evil.example/?q=secret', 'asks'],
    ['//evil.example/x', 'asks'],
    ['\\\\evil.example/x', 'asks'],
    ['/\\evil.example/x', 'asks'],
    ['/\t/evil.example/x', 'asks'],
    ['data:image/svg+xml,<svg onload=alert(1)>', 'blocked'],
    ['javascript:alert(1)', 'blocked'],
    ['blob:x', 'blocked'],
    ['', 'blocked'],
  ])('at %j is %s', (url, status) => expect(judgeImage(url, {}).status).toBe(status))

  it('of another host is shown or blocked as the policy says', () => {
    const url = 'https://cdn.example/a.png'
    expect(judgeImage(url, { foreignImages: 'block' }).status).toBe('blocked')
    expect(judgeImage(url, { foreignImages: 'show' }).status).toBe('shown')
    expect(judgeImage(url, { foreignImages: 'block', imagePrefixes: ['https://cdn.example/'] }).status).toBe('shown')
  })
})
