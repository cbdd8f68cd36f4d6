import type { ChatHolder } from '../store/ChatHolder.ts'

/** While words arrive, what came is saved this often. */
const STREAMING_MS = 1000
/** Stands in the set of what is to be saved for all that is no message. */
export const META = ''

/** How it saves. */
export interface SaverInput {
  /** Saves these messages; what it rejects with is shown, and all of them are saved again with the next change. */
  save: (dirty: ReadonlySet<string>) => Promise<void>
  /** The page goes away: there is no time to wait for anything. */
  rescue: (dirty: ReadonlySet<string>) => void
}

/** Saves what changed: at once what a person would miss, and once a second what arrives. */
export function createSaver(core: ChatHolder, { save, rescue }: SaverInput) {
  let dirty = new Set<string>()
  let isQuiet = false
  let isStarted = false
  let isStopped = false
  let hasFailed = false
  let isSaving = false
  let isWanted = false
  /** What is being saved now. */
  let inHand: ReadonlySet<string> = new Set()
  let waiters: { id: string; resolve: () => void }[] = []
  let timer: { cancel: () => void; delayMs: number } | undefined
  let ids = core.tree.ids()
  let { conversation } = core.state

  function mark(id: string): void {
    if (!isQuiet) dirty.add(id)
  }

  function plan(delayMs: number): void {
    if (!isStarted || isStopped || isQuiet || (timer && timer.delayMs <= delayMs)) return
    timer?.cancel()
    timer = { delayMs, cancel: core.clock.setTimeout(flush, delayMs) }
  }

  function flush(): void {
    timer?.cancel()
    timer = undefined
    // One after the other.
    isWanted = isSaving
    if (isSaving) return
    isSaving = true
    void run().then(() => {
      isSaving = false
      if (isWanted && !hasFailed) flush()
    })
  }

  async function run(): Promise<void> {
    const now = dirty
    inHand = now
    dirty = new Set()
    try {
      await save(now)
      hasFailed = false
    } catch (cause) {
      dirty = new Set([...now, ...dirty])
      if (!hasFailed) core.fail('storage', cause)
      hasFailed = true
    }
    inHand = new Set()
    waiters = waiters.filter(({ id, resolve }) => {
      if (dirty.has(id)) return true
      resolve()
      return false
    })
  }

  function onPageHide(): void {
    if (dirty.size > 0) rescue(dirty)
  }

  const stops = [
    core.tree.watch(undefined, (delta, id) => {
      mark(id)
      plan(delta ? STREAMING_MS : 0)
    }),
    core.onChange(() => {
      if (core.tree.ids() === ids && core.state.conversation === conversation) return
      ids = core.tree.ids()
      conversation = core.state.conversation
      mark(META)
      plan(0)
    }),
  ]
  if (typeof addEventListener === 'function') {
    addEventListener('pagehide', onPageHide)
    stops.push(() => removeEventListener('pagehide', onPageHide))
  }

  return {
    isDirty: (id: string) => dirty.has(id) || inHand.has(id),
    /** Resolves when the storage has this message as it is here. */
    saved(id: string): Promise<void> {
      if (!dirty.has(id) && !inHand.has(id)) return Promise.resolve()
      return new Promise((resolve) => waiters.push({ id, resolve }))
    },
    /** Changes that come from the storage are not saved again. */
    quietly(change: () => void): void {
      isQuiet = true
      change()
      ids = core.tree.ids()
      conversation = core.state.conversation
      isQuiet = false
    },
    /** Something beside the messages changed: the draft, or what another tab wrote. */
    soon(isOwn: boolean): void {
      if (isOwn) mark(META)
      plan(isOwn ? STREAMING_MS : 0)
    },
    /** The storage has been read: from now on it is written. */
    start(): void {
      isStarted = true
      if (dirty.size > 0) plan(0)
    },
    stop(): void {
      if (isStarted && dirty.size > 0) flush()
      isStopped = true
      timer?.cancel()
      for (const stop of stops) stop()
    },
  }
}
