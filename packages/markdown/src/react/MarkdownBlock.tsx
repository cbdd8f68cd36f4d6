import { memo, type ReactNode } from 'react'
import type { BlockNode, ListNode } from '../nodes/BlockNode.ts'
import { directionOf } from './directionOf.ts'
import { GROUP_SIZE, GroupedNodes, type RenderNodes } from './GroupedNodes.tsx'
import { MarkdownCode } from './MarkdownCode.tsx'
import { elementFor, type MarkdownSettings, useMarkdownSettings } from './MarkdownContext.ts'
import { MarkdownTable } from './MarkdownTable.tsx'
import { nodeProp, renderInline } from './renderInline.tsx'
import { TextChunks } from './TextChunks.tsx'

/** One block. It renders again only if its node is another object. `boxed`: an item that is no child of its list. */
const MarkdownBlock = memo(function MarkdownBlock(props: { node: BlockNode; boxed?: boolean | undefined }): ReactNode {
  return renderBlock(props.node, useMarkdownSettings(), props.boxed)
})

/** The blocks within a block, or of the document. No component: there would be one more for each item of a list. */
export function blockList(nodes: readonly BlockNode[]): ReactNode {
  return <GroupedNodes nodes={nodes} render={renderBlocks} boxed />
}

/** The very same element for the same node: React skips it without a look at its props. */
const elements = new WeakMap<BlockNode, ReactNode>()

const renderBlocks: RenderNodes<BlockNode> = (nodes) =>
  nodes.map((node) => {
    const known = elements.get(node)
    if (known) return known
    const made = <MarkdownBlock key={node.key} node={node} />
    elements.set(node, made)
    return made
  })

const renderItems: RenderNodes<BlockNode> = (nodes, from) =>
  nodes.map((node) => <MarkdownBlock key={node.key} node={node} boxed={from > 0} />)

function renderBlock(node: BlockNode, settings: MarkdownSettings, boxed?: boolean): ReactNode {
  const { components, labels } = settings
  switch (node.type) {
    case 'paragraph': {
      const P = elementFor(components, 'p')
      return (
        <P data-slot="markdown-paragraph" dir="auto" {...nodeProp(P, node)}>
          {renderInline(node.children, settings)}
        </P>
      )
    }
    case 'heading': {
      const Heading = elementFor(components, `h${node.level}`)
      return (
        <Heading data-slot="markdown-heading" dir="auto" {...nodeProp(Heading, node)}>
          {renderInline(node.children, settings)}
        </Heading>
      )
    }
    case 'code':
      return <MarkdownCode node={node} />
    case 'html':
      return (
        <div data-slot="markdown-html" dir="auto">
          <TextChunks chunks={node.chunks} />
        </div>
      )
    case 'thematicBreak': {
      const Hr = elementFor(components, 'hr')
      return <Hr data-slot="markdown-rule" {...nodeProp(Hr, node)} />
    }
    case 'blockquote': {
      const Quote = elementFor(components, 'blockquote')
      return (
        <Quote data-slot="markdown-quote" data-alert={node.alert} dir={directionOf(node)} {...nodeProp(Quote, node)}>
          {node.alert && <p data-slot="markdown-alert-title">{labels[node.alert]}</p>}
          {blockList(node.children)}
        </Quote>
      )
    }
    case 'list': {
      const List = elementFor(components, node.ordered ? 'ol' : 'ul')
      const start = node.ordered && node.start !== 1 ? node.start : undefined
      return (
        <List
          data-slot="markdown-list"
          data-loose={node.loose ? '' : undefined}
          data-digits={digitsOf(node)}
          dir={directionOf(node)}
          start={start}
          // A list with boxes between it and its items says that it is one, and so do the items.
          role={node.children.length > GROUP_SIZE ? 'list' : undefined}
          {...nodeProp(List, node)}
        >
          <GroupedNodes nodes={node.children} render={renderItems} boxed />
        </List>
      )
    }
    case 'listItem': {
      const Item = elementFor(components, 'li')
      const Input = elementFor(components, 'input')
      const task = node.checked !== undefined
      return (
        <Item
          data-slot="markdown-item"
          data-task={task ? '' : undefined}
          role={boxed ? 'listitem' : undefined}
          dir={directionOf(node)}
          {...nodeProp(Item, node)}
        >
          {task && (
            <Input
              type="checkbox"
              checked={node.checked}
              disabled
              readOnly
              aria-label={labels.task(node.checked === true)}
            />
          )}
          {blockList(node.children)}
        </Item>
      )
    }
    case 'table':
      return <MarkdownTable node={node} />
    case 'footnoteDefinition':
      return null // They stand at the end: see MarkdownFootnotes.
    default:
      return node satisfies never
  }
}

/** How wide the numbers of a list are, where they are wider than usual. */
function digitsOf({ ordered, start, children }: ListNode): number | undefined {
  const { length } = String(start + children.length - 1)
  return ordered && length > 2 ? length : undefined
}
