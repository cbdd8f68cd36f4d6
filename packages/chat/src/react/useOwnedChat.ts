import { useEffect, useRef, useState } from 'react'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { createChat } from '../store/createChat.ts'
import { latestChatOptions } from './latestChatOptions.ts'

/**
 * The chat given, or one made of the options and stopped when its owner unmounts. A new endpoint or id makes a new
 * chat; every other option is read when it is used.
 */
export function useOwnedChat(chatOrOptions: Chat | ChatOptions): Chat {
  const given = isChat(chatOrOptions) ? chatOrOptions : undefined
  const options = isChat(chatOrOptions) ? undefined : withPrerenderedId(chatOrOptions)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const key = options && `${options.endpoint} ${options.id ?? ''}`
  const [held, setHeld] = useState(() => hold())
  if (held.key !== key) setHeld(hold())
  const owned = held.chat

  function hold(): { key: string | undefined; chat: Chat | undefined } {
    return { key, chat: options && createChat(latestChatOptions(options, latest)) }
  }

  const mounted = useRef<Chat>(undefined)
  useEffect(() => {
    if (!owned) return
    mounted.current = owned
    return () => {
      mounted.current = undefined
      // StrictMode and fast refresh unmount and mount again at once: a microtask later it is known.
      queueMicrotask(() => {
        if (mounted.current !== owned) owned.close()
      })
    }
  }, [owned])

  // Boundary: without a chat given there are options, and then one is owned.
  return (given ?? owned) as Chat
}

// A server renders a chat and asks nothing. Next.js refuses to prerender what calls for a random number.
function withPrerenderedId(options: ChatOptions): ChatOptions {
  return typeof window === 'undefined' && options.id === undefined ? { ...options, id: 'prerendered' } : options
}

function isChat(value: Chat | ChatOptions): value is Chat {
  return 'getSnapshot' in value
}
