import type { EndpointClock } from '../exchange/EndpointClock.ts'
import { createPause } from './createPause.ts'
import type { StreamSteps } from './StreamStep.ts'

const encoder = new TextEncoder()

/**
 * Steps as a body: each send is a chunk of its own, at least one turn of the event loop after the one before, so that
 * no layer between us and the socket joins two of them. Cancelling the body ends the steps and their timer.
 */
export function playSteps(steps: StreamSteps, clock: EndpointClock): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in steps ? steps[Symbol.asyncIterator]() : steps[Symbol.iterator]()
  const pause = createPause(clock)

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value: step } = await iterator.next()
        if (done) return controller.close()
        if (step.do === 'stall') return pause.untilStopped()
        const isOver = await pause.wait(step.do === 'send' ? step.afterMs : 0)
        if (!isOver) return
        if (step.do === 'send') {
          controller.enqueue(typeof step.data === 'string' ? encoder.encode(step.data) : step.data)
        } else {
          controller.error(new Error('The connection was dropped on request: ?fault=drop.'))
          await iterator.return?.()
        }
      },
      async cancel() {
        pause.stop()
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
