import { useRef } from 'react'
import type { CodeNode } from '../nodes/BlockNode.ts'
import { CodeChunks } from './CodeChunks.tsx'
import { CopyButton } from './CopyButton.tsx'
import { elementFor, useMarkdownSettings } from './MarkdownContext.ts'
import { nodeProp } from './renderInline.tsx'

/** A code block: its language, a button that copies it, and the code in pieces that a browser lays out one by one. */
export function MarkdownCode({ node }: { node: CodeNode }) {
  const { components, labels } = useMarkdownSettings()
  const latest = useRef(node)
  latest.current = node
  const Pre = elementFor(components, 'pre')
  const Code = elementFor(components, 'code')
  return (
    <figure data-slot="markdown-code" data-language={node.language} data-open={node.open ? '' : undefined}>
      <figcaption data-slot="markdown-code-header">
        <span data-slot="markdown-code-language">{node.language}</span>
        <CopyButton text={() => latest.current.chunks.join('')} />
      </figcaption>
      <Pre dir="ltr" tabIndex={0} role="group" aria-label={labels.code(node.language)} {...nodeProp(Pre, node)}>
        <Code {...nodeProp(Code, node)}>
          <CodeChunks node={node} />
        </Code>
      </Pre>
    </figure>
  )
}
