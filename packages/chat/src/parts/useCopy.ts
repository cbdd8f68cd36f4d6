import { useEffect, useState } from 'react'
import { useChatContext } from '../react/ChatProvider.tsx'
import { copyText } from './copyText.ts'

/** How long "copied" is shown. */
const SHOWN_MS = 2000

/** Copies, says so to those who cannot see it, and remembers for a moment how it went. */
export function useCopy(): { state: 'idle' | 'copied' | 'failed'; copy: (text: string) => Promise<void> } {
  const { labels, announce } = useChatContext('useCopy')
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(setState, SHOWN_MS, 'idle')
    return () => clearTimeout(timer)
  }, [state])

  async function copy(text: string): Promise<void> {
    const done = await copyText(text)
    setState(done ? 'copied' : 'failed')
    announce(done ? labels.copied : labels.copyFailed)
  }
  return { state, copy }
}
