import { useState } from 'react'
import type { ImageNode } from '../nodes/InlineNode.ts'
import { judgeImage } from '../url/judgeUrl.ts'
import { elementFor, useMarkdownSettings } from './MarkdownContext.ts'

/** An image that the policy allows, a button that loads it, or its description. */
export function MarkdownImage({ node }: { node: ImageNode }) {
  const { components, urlPolicy, labels } = useMarkdownSettings()
  const verdict = judgeImage(node.url, urlPolicy)
  const [wanted, setWanted] = useState<string>()
  if (verdict.status === 'blocked') {
    return (
      <span data-slot="markdown-image" data-blocked="">
        {labels.blockedImage(node.alt)}
      </span>
    )
  }
  if (verdict.status === 'asks' && wanted !== verdict.src) {
    return (
      <button type="button" data-slot="markdown-image-load" title={verdict.src} onClick={() => setWanted(verdict.src)}>
        {labels.loadImage(verdict.host, node.alt)}
      </button>
    )
  }
  const Img = elementFor(components, 'img')
  const custom = typeof Img === 'string' ? {} : { node }
  return (
    <Img
      data-slot="markdown-image"
      src={verdict.src}
      alt={node.alt}
      title={node.title}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      {...custom}
    />
  )
}
