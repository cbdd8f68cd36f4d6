import { Bubble } from '@ant-design/x'
import { XMarkdown } from '@ant-design/x-markdown'
import { OpenAIChatProvider, useXChat, XRequest } from '@ant-design/x-sdk'
import { useEffect, useState } from 'react'

const role = {
  user: { placement: 'end' as const },
  assistant: {
    placement: 'start' as const,
    contentRender: (content: unknown, { status }: { status?: string }) => (
      <XMarkdown content={String(content)} streaming={{ hasNextChunk: status === 'updating' }} />
    ),
  },
}

export function AntDesignX({ base }: { base: string }) {
  const [provider] = useState(
    () => new OpenAIChatProvider({ request: XRequest(`${base}/v1/chat/completions`, { manual: true }) } as never),
  )
  const { messages, onRequest } = useXChat({ provider: provider as never })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => onRequest({ messages: [{ role: 'user', content: 'Go' }], stream: true } as never), [])
  const items = messages.map(({ id, message, status }) => {
    const { role: who, content } = message as { role: string; content: string }
    return { key: id, role: who, status, content }
  })
  return <Bubble.List items={items as never} role={role as never} autoScroll style={{ height: '100%' }} />
}
