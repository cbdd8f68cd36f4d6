import type { EndpointClock } from '../exchange/EndpointClock.ts'
import { bytesOf } from './bytesOf.ts'
import { createPause } from './createPause.ts'
import type { StreamSteps } from './StreamStep.ts'

/** Steps as a body, and the way to end it before they are over. */
export interface PlayedSteps {
  body: ReadableStream<Uint8Array>
  /** Ends the body cleanly where it is; nothing of what is left comes. */
  end(): void
  /** Breaks the connection where it is. */
  drop(): void
}

/**
 * Plays steps: each send is a chunk of its own, at least one turn of the event loop after the one before, so that no
 * layer between us and the socket joins two of them. Cancelling the body ends the steps and their timer.
 */
export function playSteps(steps: StreamSteps, clock: EndpointClock): PlayedSteps {
  const iterator = Symbol.asyncIterator in steps ? steps[Symbol.asyncIterator]() : steps[Symbol.iterator]()
  const pause = createPause(clock)
  let isEnded = false
  let bodyController: ReadableStreamDefaultController<Uint8Array> | undefined

  async function playOne(controller: ReadableStreamDefaultController<Uint8Array>): Promise<'sent' | 'waited'> {
    const { done, value: step } = await iterator.next()
    if (isEnded) return 'sent'
    if (done) {
      isEnded = true
      controller.close()
      return 'sent'
    }
    if (step.do === 'stall') await pause.untilStopped()
    const isOver = await pause.wait('afterMs' in step ? (step.afterMs ?? 0) : 0)
    if (!isOver) return 'sent'
    if (step.do === 'send') {
      const bytes = bytesOf(step.data)
      // A send of nothing is a wait: an empty chunk would end a chunked body.
      if (bytes.length === 0) return 'waited'
      controller.enqueue(bytes)
    } else {
      isEnded = true
      controller.error(droppedOnRequest())
      await iterator.return?.()
    }
    return 'sent'
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        bodyController = controller
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
  function leave(how: (controller: ReadableStreamDefaultController<Uint8Array>) => void): void {
    if (isEnded || !bodyController) return
    isEnded = true
    pause.stop()
    how(bodyController)
    void iterator.return?.()
  }

  return {
    body,
    end: () => leave((controller) => controller.close()),
    drop: () => leave((controller) => controller.error(droppedOnRequest())),
  }
}

function droppedOnRequest(): Error {
  return new Error('The connection was dropped on request.')
}
