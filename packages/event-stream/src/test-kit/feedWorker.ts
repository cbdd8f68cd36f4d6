import { createEventStream } from '../core.ts'

/** In a worker: reads the feed whose address it is sent, and sends back what came. */
addEventListener('message', async ({ data: url }: MessageEvent<string>) => {
  const names: string[] = []
  const stream = createEventStream(url, { isEnd: ({ event }) => event === 'close' })
  for await (const { event } of stream) names.push(event)
  postMessage(names)
})
