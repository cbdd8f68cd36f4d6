import type { ComponentType } from 'react'

/** A chat over an endpoint: it asks as soon as it is mounted. */
export type Contestant = ComponentType<{ base: string }>

/** Loaded one at a time, each in a page of its own. The first two are ours. */
export const contestants: Record<string, () => Promise<Contestant>> = {
  '@streamside/chat': async () => (await import('./ours.tsx')).Ours,
  '@streamside/chat, plain text': async () => (await import('./oursPlain.tsx')).OursPlain,
  'useChat 50 ms + streamdown': async () => (await import('./useChat.tsx')).Throttled,
  'useChat + streamdown': async () => (await import('./useChat.tsx')).Plain,
  'Ant Design X': async () => (await import('./antDesignX.tsx')).AntDesignX,
  'assistant-ui': async () => (await import('./assistantUI.tsx')).AssistantUI,
}
