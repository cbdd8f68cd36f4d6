import { memo, type ReactNode } from 'react'
import type { BlockNode } from '../nodes/BlockNode.ts'
import { directionOf } from './directionOf.ts'
import { GroupedNodes } from './GroupedNodes.tsx'
import { MarkdownCode } from './MarkdownCode.tsx'
import { elementFor, type MarkdownSettings, useMarkdownSettings } from './MarkdownContext.ts'
import { MarkdownTable } from './MarkdownTable.tsx'
import { nodeProp, renderInline } from './renderInline.tsx'
import { showBidi } from './showBidi.ts'

/** One block. It renders again only if its node is another object. */
export const MarkdownBlock = memo(function MarkdownBlock({ node }: { node: BlockNode }): ReactNode {
  return renderBlock(node, useMarkdownSettings())
})

/** The blocks within a block, or of the document. */
export function BlockList({ nodes, boxed }: { nodes: readonly BlockNode[]; boxed?: boolean | undefined }): ReactNode {
  return <GroupedNodes nodes={nodes} render={renderBlocks} boxed={boxed} />
}

const renderBlocks = (nodes: readonly BlockNode[]) => nodes.map((node) => <MarkdownBlock key={node.key} node={node} />)

function renderBlock(node: BlockNode, settings: MarkdownSettings): ReactNode {
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
          <GroupedNodes nodes={node.chunks} render={renderTexts} />
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
          <BlockList nodes={node.children} boxed />
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
          dir={directionOf(node)}
          start={start}
          {...nodeProp(List, node)}
        >
          <BlockList nodes={node.children} />
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
          <BlockList nodes={node.children} />
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

const renderTexts = (texts: readonly string[]) => texts.map((text, index) => <TextChunk key={index} text={text} />)

const TextChunk = memo(function TextChunk({ text }: { text: string }) {
  return <span data-slot="markdown-chunk">{showBidi(text)}</span>
})
