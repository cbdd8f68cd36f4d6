import type { StoredChatHost } from '../store/ChatStorage.ts'
import type { StoragePort } from './StoragePort.ts'

/**
 * Holds the lock of the answer that runs here until its end is saved, so that other tabs know that somebody brings it.
 * Returns how to end.
 */
export function holdWhileRunning(
  port: StoragePort,
  { host: { core, answering }, saved }: { host: StoredChatHost; saved: (messageId: string) => Promise<void> },
): () => void {
  let held: string | undefined
  let ended = () => {}

  function hold(running: string | undefined): void {
    if (running === held) return
    ended()
    held = running
    if (running === undefined) return
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    void port.lock(`run:${core.id}:${running}`, () => end.then(() => saved(running)))
  }
  const look = () => hold(answering.running?.answerId)
  look()
  // A microtask later: between a request and the tools that run for it nobody else may come in.
  const unsubscribe = core.onChange(() => queueMicrotask(look))
  return () => {
    unsubscribe()
    hold(undefined)
  }
}
