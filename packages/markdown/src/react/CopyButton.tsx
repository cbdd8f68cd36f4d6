import { useRef, useState } from 'react'
import { useMarkdownSettings } from './MarkdownContext.ts'

/** How long "copied" is shown. */
const COPIED_MS = 2000

/** A button that copies what `text` returns when it is pressed. */
export function CopyButton({ text }: { text: () => string }) {
  const { labels } = useMarkdownSettings()
  const [isCopied, setCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function copy(): void {
    // There is no clipboard on a page without TLS, and it may be refused: then nothing is claimed.
    navigator.clipboard?.writeText(text()).then(
      () => {
        setCopied(true)
        clearTimeout(timer.current)
        timer.current = setTimeout(setCopied, COPIED_MS, false)
      },
      () => {},
    )
  }

  return (
    <button type="button" data-slot="markdown-copy" data-copied={isCopied ? '' : undefined} onClick={copy}>
      {isCopied ? labels.copied : labels.copy}
    </button>
  )
}
