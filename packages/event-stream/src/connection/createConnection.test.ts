import { describe, expect, it } from 'vitest'
import { settle, setUpStream } from '../test-kit/setUpStream.ts'

describe('one resource at a time', () => {
  it('takes nothing from a request that was given up, however late its answer comes', async () => {
    const { stream, transport } = setUpStream()
    stream.open()
    const first = await transport.request(0)
    stream.open()
    const second = await transport.request(1)
    first.send('data: late\n\n')
    first.fail()
    second.send('data: new\n\n')
    await settle()
    expect(first.aborted).toBe(true)
    expect(stream.getSnapshot()).toMatchObject({ status: 'open', attempt: 1 })
    stream.close()
    expect(stream.getSnapshot().data).toBe('new')
  })

  it('frees a wait when it is stopped, and a request before the next begins', async () => {
    const { stream, transport, clock } = setUpStream()
    stream.open()
    ;(await transport.request(0)).fail()
    await settle()
    expect(clock.pending).toBe(1)
    stream.open()
    await settle()
    expect(transport.requests.map(({ aborted }) => aborted)).toEqual([true, false])
    stream.close()
    clock.advance(60_000)
    await settle()
    expect(transport.requests).toHaveLength(2)
  })

  it('finishes a step before it begins another: a listener that closes sees the states in order', async () => {
    const seen: string[] = []
    const { stream, transport } = setUpStream({ onOpen: () => stream.close() })
    stream.subscribe(() => {
      const { status } = stream.getSnapshot()
      seen.push(status)
      if (status === 'open') {
        stream.close()
        seen.push(`still ${stream.getSnapshot().status}`)
      }
    })
    stream.open()
    ;(await transport.request(0)).respond()
    await settle()
    expect(seen).toEqual(['connecting', 'open', 'still open', 'closed'])
  })

  it('turns what a resume function throws into an error of the stream', async () => {
    const { stream, transport, clock } = setUpStream({
      body: {},
      resume: () => {
        throw new Error('no cursor')
      },
    })
    stream.open()
    const server = await transport.request(0)
    server.send('id: 1\ndata: a\n\n')
    await settle()
    server.fail()
    await settle()
    clock.advance(1000)
    await settle()
    expect(stream.getSnapshot()).toMatchObject({
      status: 'failed',
      error: { code: 'bad-request', message: expect.stringContaining('no cursor') },
      data: 'a',
    })
  })
})
