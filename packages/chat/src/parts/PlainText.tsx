import { memo, useState } from 'react'
import type { ChatTextRenderProps } from '../react/ChatComponents.ts'
import { createTextBlocks } from '../text/createTextBlocks.ts'

/** Text as it is, with its line ends, in blocks of which only the last one changes while it grows. */
export function PlainText({ text, streaming }: ChatTextRenderProps) {
  const [blocks] = useState(createTextBlocks)
  const list = blocks.update(text)
  return list.map((block, index) => (
    // Blocks are never moved or removed while text grows: the place is the identity.
    <TextBlock key={index} text={block} caret={streaming && index === list.length - 1} />
  ))
}

const TextBlock = memo(function TextBlock({ text, caret }: { text: string; caret: boolean }) {
  return (
    <div data-slot="chat-text" dir="auto">
      {text}
      {caret && <span data-slot="chat-caret" aria-hidden="true" />}
    </div>
  )
})
