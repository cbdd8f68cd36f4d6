import type { RequestLog, RequestLogEntry } from './RequestLog.ts'

/** The answers that are being sent, and the way to stop them. */
export interface RunningAnswers {
  add(entry: RequestLogEntry, end: () => void): void
  /** Stops every running answer that matches, and says how many those were. */
  stop(isMeant: (entry: RequestLogEntry) => boolean): number
}

/** The running answers of one endpoint. */
export function createRunningAnswers(log: RequestLog): RunningAnswers {
  const running = new Map<RequestLogEntry, () => void>()

  function forgetEnded(): void {
    for (const entry of running.keys()) {
      if (entry.status !== 'open') running.delete(entry)
    }
  }
  return {
    add(entry, end) {
      forgetEnded()
      running.set(entry, end)
    },
    stop(isMeant) {
      forgetEnded()
      const meant = [...running].filter(([entry]) => isMeant(entry))
      for (const [entry, end] of meant) {
        log.end(entry, 'stopped')
        end()
        running.delete(entry)
      }
      return meant.length
    },
  }
}
