import type { ReactNode } from 'react'
import type { LinkNode } from '../nodes/InlineNode.ts'
import { judgeLink } from '../url/judgeUrl.ts'
import { elementFor, type MarkdownSettings } from './MarkdownContext.ts'

/** A link that the policy allows, or its words. While its address is being written it is one without an address. */
export function MarkdownLink(props: { node: LinkNode; settings: MarkdownSettings; children: ReactNode }) {
  const { node, settings, children } = props
  const verdict = node.url === undefined ? undefined : judgeLink(node.url, settings.urlPolicy)
  if (verdict?.status === 'blocked') {
    return (
      <span data-slot="markdown-link" data-blocked="">
        {children}
      </span>
    )
  }
  const A = elementFor(settings.components, 'a')
  const custom = typeof A === 'string' ? {} : { node }
  return (
    <A
      data-slot="markdown-link"
      data-pending={verdict ? undefined : ''}
      href={verdict?.href}
      rel={verdict?.rel}
      target={verdict?.target}
      title={node.title}
      {...custom}
    >
      {children}
    </A>
  )
}
