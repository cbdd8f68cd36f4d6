import type { StoredChatHost } from '../store/ChatStorage.ts'
import type { StoragePort } from './StoragePort.ts'

/** Holds the lock of the answer that runs here, so that other tabs know that somebody brings it. Returns how to end. */
export function holdWhileRunning(port: StoragePort, { core, runningId }: StoredChatHost): () => void {
  let held: string | undefined
  let release = () => {}

  function look(): void {
    const running = runningId()
    if (running === held) return
    release()
    held = running
    if (running === undefined) return
    void port.lock(
      `run:${core.id}:${running}`,
      () =>
        new Promise<void>((resolve) => {
          release = resolve
          // It ended before it was our turn.
          if (held !== running) resolve()
        }),
    )
  }
  look()
  const unsubscribe = core.onChange(look)
  return () => {
    unsubscribe()
    held = undefined
    release()
  }
}
