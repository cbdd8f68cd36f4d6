import { type EndpointServer, serveEndpoint } from '@streamside/endpoint/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cutStreams, dropAt, forEachByte, lengthOfBody } from './test-kit/dropAt.ts'

let server: EndpointServer
beforeAll(async () => {
  server = await serveEndpoint({ port: 0 })
})
afterAll(() => server.close())

it.each(['GET', 'POST'])('a %s cut at every byte resumes without a loss or a double', async (name) => {
  const { url, options } = cutStreams(server.url).find((stream) => stream.name === name) ?? expect.fail(name)
  const whole = await dropAt(url, options, Number.MAX_SAFE_INTEGER)
  const length = await lengthOfBody(url, options)
  await forEachByte({ length, stride: 1 }, async (byte) => {
    const result = await dropAt(url, { ...options, resume: 'last-event-id' }, byte)
    expect(result, `cut at byte ${byte}`).toEqual({ ...whole, attempts: 2 })
  })
})
