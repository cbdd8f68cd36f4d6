import { type ChatTextRenderProps, MarkdownText } from '@streamside/chat'
import { useEffect, useState } from 'react'

const LATE_MS = 2000
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="140"><rect width="320" height="140" rx="14" fill="#7c9fe6"/><circle cx="250" cy="52" r="26" fill="#ffe6a1"/><path d="M0 140 96 58l70 60 52-38 102 60z" fill="#2f5aa8"/></svg>'

/** An answer with a picture that takes its time, and has no size before it is there. */
export function LateImageText(props: ChatTextRenderProps) {
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(setSrc, LATE_MS, `data:image/svg+xml,${encodeURIComponent(drawing)}`)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <img src={src} alt="" style={{ display: 'block' }} />
      <MarkdownText {...props} />
    </>
  )
}
