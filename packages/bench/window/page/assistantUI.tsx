import {
  AssistantRuntimeProvider,
  type ChatModelAdapter,
  MessagePrimitive,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react'
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown'
import { useEffect, useMemo } from 'react'
import remarkGfm from 'remark-gfm'

/** As its documentation has it for an endpoint of one's own: a generator that yields the text so far. */
const adapter = (base: string): ChatModelAdapter => ({
  async *run({ abortSignal }) {
    const response = await fetch(`${base}/v1/chat/completions`, { method: 'POST', body: '{}', signal: abortSignal })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    let text = ''
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done) return
      const lines = (rest + value).split('\n\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const data = line.slice(6)
        if (data === '[DONE]') return
        text += JSON.parse(data).choices[0].delta.content ?? ''
        yield { content: [{ type: 'text', text }] }
      }
    }
  },
})

const plugins = [remarkGfm]
const Text = () => <MarkdownTextPrimitive remarkPlugins={plugins} />
const parts = { Text }
const UserMessage = () => (
  <MessagePrimitive.Root>
    <MessagePrimitive.Parts />
  </MessagePrimitive.Root>
)
const AssistantMessage = () => (
  <MessagePrimitive.Root>
    <MessagePrimitive.Parts components={parts} />
  </MessagePrimitive.Root>
)
const messages = { UserMessage, AssistantMessage }

export function AssistantUI({ base }: { base: string }) {
  const model = useMemo(() => adapter(base), [base])
  const runtime = useLocalRuntime(model)
  useEffect(() => runtime.thread.append('Go'), [runtime])
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root style={{ height: '100%' }}>
        <ThreadPrimitive.Viewport id="scroller">
          <ThreadPrimitive.Messages components={messages} />
        </ThreadPrimitive.Viewport>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}
