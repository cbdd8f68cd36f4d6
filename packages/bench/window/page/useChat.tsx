import { useChat } from '@ai-sdk/react'
import { DefaultChatTransport } from 'ai'
import { useEffect, useState } from 'react'
import { Streamdown } from 'streamdown'
import { useStickToBottom } from './useStickToBottom.ts'

function Chat({ base, throttle }: { base: string; throttle?: number }) {
  const [transport] = useState(() => new DefaultChatTransport({ api: `${base}/ui/chat` }))
  const { messages, sendMessage, status } = useChat({ transport, ...(throttle && { throttle }) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => void sendMessage({ text: 'Go' }), [])
  const scroller = useStickToBottom()
  return (
    <div id="scroller" ref={scroller}>
      {messages.map((message) => (
        <div key={message.id}>
          {message.parts.map((part, index) =>
            part.type === 'text' ? (
              <Streamdown key={index} isAnimating={status === 'streaming'}>
                {part.text}
              </Streamdown>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}

export const Plain = ({ base }: { base: string }) => <Chat base={base} />
export const Throttled = ({ base }: { base: string }) => <Chat base={base} throttle={50} />
