import type { ReactNode } from 'react'
import type { InlineNode } from '../nodes/InlineNode.ts'
import { FootnoteReference } from './FootnoteReference.tsx'
import { elementFor, type MarkdownSettings } from './MarkdownContext.ts'
import { MarkdownImage } from './MarkdownImage.tsx'
import { MarkdownLink } from './MarkdownLink.tsx'
import { showBidi } from './showBidi.ts'

const TAGS = { emphasis: 'em', strong: 'strong', deleted: 'del' } as const

/** Nodes within a line as React shows them. Their place is their key: within a paragraph nothing moves. */
export function renderInline(nodes: readonly InlineNode[], settings: MarkdownSettings): ReactNode {
  const only = nodes[0]
  if (nodes.length === 1 && only?.type === 'text') return showBidi(only.text)
  return nodes.map((node, index) => renderNode(node, index, settings))
}

function renderNode(node: InlineNode, key: number, settings: MarkdownSettings): ReactNode {
  const { components } = settings
  switch (node.type) {
    case 'text':
      return showBidi(node.text)
    case 'emphasis':
    case 'strong':
    case 'deleted': {
      const Tag = elementFor(components, TAGS[node.type])
      return (
        <Tag key={key} {...nodeProp(Tag, node)}>
          {renderInline(node.children, settings)}
        </Tag>
      )
    }
    case 'codeSpan': {
      const Code = elementFor(components, 'code')
      return (
        <Code key={key} data-slot="markdown-code-span" {...nodeProp(Code, node)}>
          {showBidi(node.text)}
        </Code>
      )
    }
    case 'link':
      return (
        <MarkdownLink key={key} node={node} settings={settings}>
          {renderInline(node.children, settings)}
        </MarkdownLink>
      )
    case 'image':
      return <MarkdownImage key={key} node={node} />
    case 'break': {
      if (!node.hard) return '\n'
      const Br = elementFor(components, 'br')
      return <Br key={key} {...nodeProp(Br, node)} />
    }
    case 'htmlInline':
      return (
        <span key={key} data-slot="markdown-html">
          {showBidi(node.text)}
        </span>
      )
    case 'footnoteReference':
      return <FootnoteReference key={key} node={node} />
    default:
      return node satisfies never
  }
}

/** A component of the user gets the node; an element would show it as an attribute. */
export function nodeProp<Node>(tag: unknown, node: Node): { node?: Node } {
  return typeof tag === 'string' ? {} : { node }
}
