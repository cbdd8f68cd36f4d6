import type { RequestLog, RequestLogEntry } from './RequestLog.ts'

/** The body ends cleanly, or its connection breaks. */
export type StopManner = 'end' | 'drop'

/** The answers that are being sent, and the way to stop them. */
export interface RunningAnswers {
  add(entry: RequestLogEntry, stop: (how: StopManner) => void): void
  /** Stops every running answer that matches, and says how many those were. */
  stop(isMeant: (entry: RequestLogEntry) => boolean, how?: StopManner): number
}

/** The running answers of one endpoint. */
export function createRunningAnswers(log: RequestLog): RunningAnswers {
  const running = new Map<RequestLogEntry, (how: StopManner) => void>()

  function forgetEnded(): void {
    for (const entry of running.keys()) {
      if (entry.status !== 'open') running.delete(entry)
    }
  }
  return {
    add(entry, stop) {
      forgetEnded()
      running.set(entry, stop)
    },
    stop(isMeant, how = 'end') {
      forgetEnded()
      const meant = [...running].filter(([entry]) => isMeant(entry))
      for (const [entry, stop] of meant) {
        log.end(entry, 'stopped')
        stop(how)
        running.delete(entry)
      }
      return meant.length
    },
  }
}
