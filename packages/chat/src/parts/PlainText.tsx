import { memo, useState } from 'react'
import { createTextBlocks } from '../text/createTextBlocks.ts'

/** Props of {@link PlainText}. */
export interface PlainTextProps {
  text: string
  /** A caret after the last character. */
  caret?: boolean | undefined
}

/** Text as it is, with its line ends, in blocks of which only the last one changes while it grows. */
export function PlainText({ text, caret }: PlainTextProps) {
  const [blocks] = useState(createTextBlocks)
  const list = blocks.update(text)
  return list.map((block, index) => (
    // Blocks are never moved or removed while text grows: the place is the identity.
    <TextBlock key={index} text={block} caret={caret === true && index === list.length - 1} />
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
