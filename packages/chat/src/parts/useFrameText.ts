import type { TypewriterSnapshot } from '@streamside/typewriter/core'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type ChatMessageTextOptions, usePartTypewriter } from '../react/usePartTypewriter.ts'
import type { Chat } from '../store/Chat.ts'
import { calmPage } from '../text/calmPage.ts'
import { createCommitFrames } from '../text/createCommitFrames.ts'

/** Frames in which React commits before they end. */
const ports = { frames: /* @__PURE__ */ createCommitFrames(flushSync), page: calmPage }

/**
 * What `useChatMessageText` gives, for those who draw with react-dom. `useSyncExternalStore` would plan an effect at
 * each change, and with it a task for each frame: a tenth of all script while an answer streams.
 */
export function useFrameText(chat: Chat, options: ChatMessageTextOptions): TypewriterSnapshot {
  const typewriter = usePartTypewriter(chat, options, ports)
  const [snapshot, setSnapshot] = useState(typewriter.getSnapshot)
  useEffect(() => {
    const update = () => setSnapshot(typewriter.getSnapshot())
    // What came between render and effect.
    update()
    return typewriter.subscribe(update)
  }, [typewriter])
  return snapshot
}
