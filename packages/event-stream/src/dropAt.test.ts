import { type EndpointServer, serveEndpoint } from '@streamside/endpoint/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutStreams, dropAt, forEachByte, lengthOfBody } from './test-kit/dropAt.ts'

/** Every so many bytes; `test:long` cuts at each one. A prime, so that all places within an event are met. */
const STRIDE = 197

let server: EndpointServer
beforeAll(async () => {
  server = await serveEndpoint({ port: 0 })
})
afterAll(() => server.close())

describe.each(['GET', 'POST'])('a %s whose connection is cut', (name) => {
  const setUp = async () => {
    const found = cutStreams(server.url).find((stream) => stream.name === name)
    if (!found) throw new Error(name)
    const whole = await dropAt(found.url, found.options, Number.MAX_SAFE_INTEGER)
    return { ...found, whole, length: await lengthOfBody(found.url, found.options) }
  }

  it('loses no event and takes none twice when it may resume', async () => {
    const { url, options, whole, length } = await setUp()
    expect(whole.data).toHaveLength(40)
    await forEachByte({ length, stride: STRIDE }, async (byte) => {
      const result = await dropAt(url, { ...options, resume: 'last-event-id' }, byte)
      expect(result, `cut at byte ${byte}`).toEqual({ ...whole, attempts: 2 })
    })
  }, 30_000)

  it('keeps what came, says truncated and asks no second time when it may not', async () => {
    const { url, options, whole, length } = await setUp()
    await forEachByte({ length, stride: STRIDE * 3 }, async (byte) => {
      const result = await dropAt(url, options, byte)
      expect(result, `cut at byte ${byte}`).toMatchObject({ status: 'failed', code: 'truncated', attempts: 1 })
      expect(result.data).toEqual(whole.data.slice(0, result.data.length))
    })
  }, 30_000)
})
