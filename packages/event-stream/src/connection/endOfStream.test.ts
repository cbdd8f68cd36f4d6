import { describe, expect, it } from 'vitest'
import { type BodyEnd, type EndFacts, type EndVerdict, endOfStream } from './endOfStream.ts'

const get: EndFacts = { isGet: true, hasIsEnd: false, reconnectOnEnd: true, resumes: true }
const post: EndFacts = { isGet: false, hasIsEnd: false, reconnectOnEnd: true, resumes: false }

describe('the end-of-stream table', () => {
  it.each<[string, BodyEnd, EndFacts, EndVerdict]>([
    ['GET, clean end', 'clean-end', get, 'repeat'],
    ['GET, clean end, reconnectOnEnd false', 'clean-end', { ...get, reconnectOnEnd: false }, 'server-closed'],
    ['GET, broken', 'broken', get, 'repeat'],
    ['GET, broken, reconnectOnEnd false', 'broken', { ...get, reconnectOnEnd: false }, 'repeat'],
    ['GET with isEnd, clean end', 'clean-end', { ...get, hasIsEnd: true, resumes: false }, 'truncated'],
    ['GET with isEnd, broken', 'broken', { ...get, hasIsEnd: true, resumes: false }, 'truncated'],
    ['GET with isEnd and resume, clean end', 'clean-end', { ...get, hasIsEnd: true }, 'repeat'],
    ['POST with isEnd, clean end', 'clean-end', { ...post, hasIsEnd: true }, 'truncated'],
    ['POST with isEnd, broken', 'broken', { ...post, hasIsEnd: true }, 'truncated'],
    ['POST with isEnd and resume, broken', 'broken', { ...post, hasIsEnd: true, resumes: true }, 'repeat'],
    ['POST with isEnd and resume, clean end', 'clean-end', { ...post, hasIsEnd: true, resumes: true }, 'repeat'],
    ['POST, clean end', 'clean-end', post, 'server-closed'],
    ['POST with resume, clean end', 'clean-end', { ...post, resumes: true }, 'server-closed'],
    ['POST, broken', 'broken', post, 'network'],
    ['POST with resume, broken', 'broken', { ...post, resumes: true }, 'repeat'],
  ])('%s', (_, end, facts, verdict) => {
    expect(endOfStream(end, facts)).toBe(verdict)
  })
})
