import { describe, expect, it, vi } from 'vitest'
import { createEventStream } from '../core.ts'
import { scriptedTransport } from '../testing.ts'
import { createBearerAuth } from './createBearerAuth.ts'

const events = { 'content-type': 'text/event-stream' }

describe('createBearerAuth', () => {
  it('refreshes once for all streams that wait, then each sends its request once more', async () => {
    let token = 'old'
    let renewed = () => {}
    const refresh = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          renewed = () => {
            token = 'new'
            resolve()
          }
        }),
    )
    const auth = createBearerAuth({ token: () => token, refresh })
    const transport = scriptedTransport()
    const streams = [0, 1].map(() => createEventStream('/x', { transport, auth, body: {} }))
    for (const stream of streams) stream.open()
    for (const index of [0, 1]) (await transport.request(index)).respond({ status: 401, headers: {} })
    for (const index of [0, 1]) (await transport.request(index)).end()
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
    renewed()
    for (const index of [2, 3]) {
      const again = await transport.request(index)
      expect(again.request.headers.get('authorization')).toBe('Bearer new')
      again.respond({ headers: events })
    }
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(transport.requests).toHaveLength(4)
    for (const stream of streams) stream.close()
  })

  it('does not refresh again for a 401 that answers the token before', async () => {
    let token = 'old'
    const refresh = vi.fn(() => {
      token = 'new'
    })
    const auth = createBearerAuth({ token: () => token, refresh })
    await auth.refresh?.('Bearer old')
    await auth.refresh?.('Bearer old')
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('fails with the 401 when the new token is refused as well', async () => {
    const auth = createBearerAuth({ token: () => 'bad', refresh: () => {} })
    const transport = scriptedTransport()
    const failed = vi.fn()
    createEventStream('/x', { transport, auth, body: {}, onError: failed }).open()
    for (const index of [0, 1]) {
      const server = await transport.request(index)
      server.respond({ status: 401, headers: {} })
      server.end()
    }
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ code: 'http-status', status: 401 })
    expect(transport.requests).toHaveLength(2)
  })
})
