import { describe, expect, it } from 'vitest'

interface Heard {
  type: string
  data: string
  lastEventId: string
}

/** What the browser's own EventSource hears until `until` says that it is enough. */
function listen(
  url: string,
  { names, until }: { names: string[]; until: (heard: Heard[]) => boolean },
): Promise<Heard[]> {
  const source = new EventSource(url)
  const heard: Heard[] = []
  return new Promise((resolve) => {
    for (const name of names) {
      source.addEventListener(name, (event) => {
        const { data = '', lastEventId = '' } = event as MessageEvent
        heard.push({ type: name, data, lastEventId })
        if (!until(heard)) return
        source.close()
        resolve(heard)
      })
    }
  })
}

const seenClose = (heard: Heard[]) => heard.at(-1)?.type === 'close'
const numbers = (heard: Heard[]) =>
  heard.filter(({ type }) => type === 'notification').map(({ data }) => JSON.parse(data).seq)

describe('the EventSource of the browser', () => {
  it('reads named events with their ids, and the close', async () => {
    const heard = await listen('/sse/notices?count=3&everyMs=0', { names: ['notification', 'close'], until: seenClose })
    expect(heard.map(({ type, lastEventId }) => `${type} ${lastEventId}`)).toEqual([
      'notification 1',
      'notification 2',
      'notification 3',
      'close 3',
    ])
  })

  it.each([
    'crlf',
    'cr',
    'bom',
    'split-utf8',
    'heartbeat',
    'gzip',
    'buffer',
    'bom,crlf,gzip',
    'heartbeat,split-utf8,cr',
  ])('reads the same with the fault %s', async (fault) => {
    const url = `/sse/notices?count=4&everyMs=0&fault=${fault}`
    const heard = await listen(url, { names: ['notification', 'close'], until: seenClose })
    expect(numbers(heard)).toEqual([1, 2, 3, 4])
    expect(JSON.parse(heard[2]?.data ?? '').title).toBe('新消息')
  })

  it('reads an answer whose ids are cursors to its end', async () => {
    const heard = await listen('/sse/resumable?question=SSE&firstTokenMs=0&tokenMs=0', {
      names: ['message'],
      until: (all) => all.at(-1)?.data === '[DONE]',
    })
    expect(heard.map(({ lastEventId }) => Number(lastEventId.split('-').at(-1)))).toEqual(heard.map((_, at) => at + 1))
  })

  it('goes away on 204', async () => {
    const source = new EventSource('/sse/notices?fault=204')
    await new Promise((resolve) => source.addEventListener('error', resolve))
    expect(source.readyState).toBe(EventSource.CLOSED)
  })
})
