import { expect, it } from 'vitest'

it('runs in a worker', async () => {
  const worker = new Worker(new URL('./test-kit/feedWorker.ts', import.meta.url), { type: 'module' })
  const names = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(new URL('/sse/notices?count=2&everyMs=5', location.href).href)
  })
  expect(names).toEqual(['notification', 'notification', 'close'])
  worker.terminate()
})
