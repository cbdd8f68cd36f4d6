import { createManualClock } from '@streamside/test-support'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { faultDefinitions } from '../faults/faultDefinitions.ts'
import { ask } from '../test-kit/ask.ts'
import { fixtureRequests } from '../test-kit/fixtureRequests.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))
/** Those that take their time. */
const streaming = Object.entries(fixtureRequests).filter(([name]) => !/whole|ollama-chat-tools/.test(name))
const faults = faultDefinitions.filter(({ change, delayMs }) => change || delayMs).map(({ name }) => name)

/** Asks, waits until the answer runs, and goes away. */
async function leave({ path, body }: { path: string; body?: object }, how: 'abort' | 'cancel') {
  const clock = createManualClock()
  const { fetch } = createEndpoint({ clock, timing: { firstTokenMs: 0, tokenMs: 1000 } })
  const controller = new AbortController()
  const answered = fetch(ask(path, { signal: controller.signal, ...(body ? { body } : {}) }))
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  void answered.then((response) => {
    reader = response.body?.getReader()
    // Reads on, as a client does.
    void (async () => {
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read());
    })().catch(() => {})
  })
  for (let turn = 0; turn < 20; turn++) {
    await settle()
    clock.advance(0)
  }
  const [entry] = await (await fetch(ask('/_requests'))).json()
  const wasOpen = entry.status === 'open'
  if (how === 'abort') controller.abort()
  else await reader?.cancel()
  for (let turn = 0; turn < 5; turn++) await settle()
  const [after] = await (await fetch(ask('/_requests'))).json()
  return { wasOpen, status: after.status, pending: clock.pending }
}

const GONE = { wasOpen: true, status: 'aborted', pending: 0 }

describe('a client that goes away ends the work for it', () => {
  it.each(streaming)('in %s', async (_, request) => {
    expect(await leave(request, 'abort')).toEqual(GONE)
    expect(await leave(request, 'cancel')).toEqual(GONE)
  })

  it.each(faults)('with the fault %s', async (fault) => {
    const seen = await leave({ path: `/sse/notices?everyMs=50&after=9&byte=9999&fault=${fault}` }, 'abort')
    expect(seen).toEqual(GONE)
  })
})
