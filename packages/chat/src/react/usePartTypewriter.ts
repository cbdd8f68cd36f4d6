import {
  createTypewriter,
  type FrameSource,
  type PageState,
  type Typewriter,
  type TypewriterSettings,
} from '@streamside/typewriter/core'
import { useCallback, useEffect, useState } from 'react'
import { isRunning } from '../messages/isRunning.ts'
import type { Chat } from '../store/Chat.ts'

/** Which words, and how they appear. */
export interface ChatMessageTextOptions extends TypewriterSettings {
  messageId: string
  /** The part's place in the message. */
  partIndex: number
  /** `'shown'`: the words that are there at mount are not typed again. @default 'shown' */
  initial?: 'shown' | 'typed' | undefined
}

/**
 * A typewriter that holds the words of one part. It listens to the store itself, so a token costs no render: there is one
 * frame gate, not two. `ports` are read once, at mount.
 */
export function usePartTypewriter(
  chat: Chat,
  options: ChatMessageTextOptions,
  ports?: { frames: FrameSource; page: PageState },
): Typewriter {
  const { messageId, partIndex, initial = 'shown', pace, maxLagMs, unit, reducedMotion } = options

  const read = useCallback(() => {
    const message = chat.getMessage(messageId)
    const part = message?.parts[partIndex]
    const text = part && 'text' in part ? part.text : ''
    const isLast = partIndex === (message?.parts.length ?? 0) - 1
    return { text, ended: !message || !isRunning(message) || !isLast }
  }, [chat, messageId, partIndex])

  const [typewriter] = useState(() => {
    const made = createTypewriter({ pace, maxLagMs, unit, reducedMotion, ...ports })
    const { text, ended } = read()
    if (initial === 'shown' || ended) made.reset(text, ended)
    else made.update(text)
    return made
  })

  useEffect(() => {
    typewriter.configure({ pace, maxLagMs, unit, reducedMotion })
  }, [typewriter, pace, maxLagMs, unit, reducedMotion])

  useEffect(() => {
    // What came between render and effect.
    const now = read()
    typewriter.update(now.text, now.ended)
    return chat.watchMessage(messageId, (delta) => {
      const message = chat.getMessage(messageId)
      const isLast = partIndex === (message?.parts.length ?? 0) - 1
      if (!message || !isRunning(message) || !isLast) typewriter.end()
      // The delta, not the text as a whole: comparing that would cost more with each token.
      else if (delta && 'text' in delta && delta.type === message.parts[partIndex]?.type) typewriter.push(delta.text)
      // An answer that was told again has come to where it was.
      else if (!delta) typewriter.update(read().text)
    })
  }, [chat, messageId, partIndex, read, typewriter])

  return typewriter
}
