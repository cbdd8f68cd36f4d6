import { useEffect, useRef } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import type { ChatHistory } from '../store/ChatSnapshot.ts'

/** How far above the view older messages are asked for: they are there before the reader is. */
const AHEAD = '600px 0px 0px'

/** Stands above the oldest message while there are older ones: asks for them as the reader comes near, or when pressed. */
export function ChatTranscriptHistory({ history }: { history: ChatHistory }) {
  const { chat, labels } = useChatContext('ChatTranscript')
  const ref = useRef<HTMLDivElement>(null)
  const { status, hasMore } = history

  useEffect(() => {
    // After a failure the reader decides: a server that is down would be asked for ever.
    if (!hasMore || status !== 'idle' || !ref.current || typeof IntersectionObserver === 'undefined') return
    const root = ref.current.closest('[data-slot="chat-scroller"]')
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void chat.loadOlder(),
      { root, rootMargin: AHEAD },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [chat, hasMore, status])

  useEffect(() => {
    // It is said here, where it belongs: once is enough.
    if (status === 'failed' && chat.getSnapshot().notice?.action === 'loadOlder') chat.dismissNotice()
  }, [chat, status])

  if (!hasMore) return null
  return (
    <div ref={ref} data-slot="chat-older" data-status={status}>
      {status === 'failed' && <p role="alert">{labels.olderFailed}</p>}
      {status === 'loading' ? (
        <p>{labels.loadingOlder}</p>
      ) : (
        <button type="button" onClick={() => void chat.loadOlder()}>
          {status === 'failed' ? labels.retry : labels.loadOlder}
        </button>
      )}
    </div>
  )
}
