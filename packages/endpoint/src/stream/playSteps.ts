import type { EndpointClock } from '../exchange/EndpointClock.ts'
import { bytesOf } from './bytesOf.ts'
import { createPause } from './createPause.ts'
import type { StreamSteps } from './StreamStep.ts'

/** Steps as a body, and the way to end it before they are over. */
export interface PlayedSteps {
  body: ReadableStream<Uint8Array>
  /** Ends the body cleanly where it is; nothing of what is left comes. */
  end(): void
}

/**
 * Plays steps: each send is a chunk of its own, at least one turn of the event loop after the one before, so that no
 * layer between us and the socket joins two of them. Cancelling the body ends the steps and their timer.
 */
export function playSteps(steps: StreamSteps, clock: EndpointClock): PlayedSteps {
  const iterator = Symbol.asyncIterator in steps ? steps[Symbol.asyncIterator]() : steps[Symbol.iterator]()
  const pause = createPause(clock)
  let isEnded = false
  let closeBody = () => {}

  async function playOne(controller: ReadableStreamDefaultController<Uint8Array>): Promise<'sent' | 'waited'> {
    const { done, value: step } = await iterator.next()
    if (isEnded) return 'sent'
    if (done) {
      isEnded = true
      controller.close()
      return 'sent'
    }
    if (step.do === 'stall') await pause.untilStopped()
    const isOver = await pause.wait(step.do === 'send' ? step.afterMs : 0)
    if (!isOver) return 'sent'
    if (step.do === 'send') {
      const bytes = bytesOf(step.data)
      // A send of nothing is a wait: an empty chunk would end a chunked body.
      if (bytes.length === 0) return 'waited'
      controller.enqueue(bytes)
    } else {
      isEnded = true
      controller.error(new Error('The connection was dropped on request: ?fault=drop.'))
      await iterator.return?.()
    }
    return 'sent'
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        closeBody = () => controller.close()
      },
      async pull(controller) {
        while ((await playOne(controller)) === 'waited');
      },
      async cancel() {
        isEnded = true
        pause.stop()
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return {
    body,
    end() {
      if (isEnded) return
      isEnded = true
      pause.stop()
      closeBody()
      void iterator.return?.()
    },
  }
}
