import { describe, expect, it } from 'vitest'
import { settle, setUpStream } from './test-kit/setUpStream.ts'

const event = (id: number) => `id: ${id}\ndata: ${id}\n\n`

describe('resuming a POST', () => {
  it('continues after the last id and drops what comes twice', async () => {
    const { stream, transport, clock } = setUpStream({
      body: { question: 'x' },
      isEnd: ({ data }) => data === 'end',
      resume: 'last-event-id',
    })
    stream.open()
    const first = await transport.request(0)
    first.send(`${event(1) + event(2)}id: 3\ndata: cut o`)
    await settle()
    first.fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'waiting', data: '12', lastEventId: '2' })
    clock.advance(1000)
    const second = await transport.request(1)
    expect(second.request.headers.get('last-event-id')).toBe('2')
    expect(second.request.body).toBe('{"question":"x"}')
    second.send(`${event(2)}${event(3)}data: end\n\n`)
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'closed', reason: 'ended', data: '123end' })
  })

  it('sends what the function says instead', async () => {
    const { stream, transport, clock } = setUpStream({
      body: { question: 'x' },
      resume: ({ lastEventId }) => ({ body: { continueAfter: lastEventId } }),
    })
    stream.open()
    const first = await transport.request(0)
    first.send(event(41))
    await settle()
    first.fail()
    await settle()
    clock.advance(1000)
    expect((await transport.request(1)).request.body).toBe('{"continueAfter":"41"}')
  })

  it('is not done unless it was asked for, whatever the ids look like', async () => {
    const { stream, transport } = setUpStream({ body: {}, isEnd: () => false })
    stream.open()
    const first = await transport.request(0)
    first.send(event(1))
    await settle()
    first.fail()
    await settle()
    expect(stream.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'truncated' }, data: '1' })
    expect(transport.requests).toHaveLength(1)
  })

  it('keeps events that repeat one id, where ids are no cursors', async () => {
    const { stream, transport, clock } = setUpStream()
    stream.open()
    const first = await transport.request(0)
    first.send('id: same\ndata: a\n\nid: same\ndata: b\n\n')
    first.end()
    await settle()
    clock.advance(1000)
    ;(await transport.request(1)).send('id: same\ndata: c\n\n')
    await settle()
    clock.advance(16)
    expect(stream.getSnapshot()).toMatchObject({ data: 'abc' })
  })

  it('sends an id of any script as UTF-8', async () => {
    const { stream, transport } = setUpStream({ lastEventId: '第七' })
    stream.open()
    const sent = (await transport.request(0)).request.headers.get('last-event-id') ?? ''
    expect(new TextDecoder().decode(Uint8Array.from(sent, (char) => char.charCodeAt(0)))).toBe('第七')
  })
})
