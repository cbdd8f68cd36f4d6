import type { BlockNode } from '../nodes/BlockNode.ts'
import type { InlineNode } from '../nodes/InlineNode.ts'

/**
 * Writes nodes as the reference implementation writes them: raw HTML as it is, no `<p>` in tight items. So the examples
 * of the specification can be compared; what users see is made by React.
 */
export function toHtml(blocks: readonly BlockNode[]): string {
  return blocks.map((block) => blockHtml(block, false)).join('')
}

function blockHtml(block: BlockNode, tight: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return tight ? inlineHtml(block.children) : `<p>${inlineHtml(block.children)}</p>\n`
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.children)}</h${block.level}>\n`
    case 'code': {
      const language = block.language ? ` class="language-${escapeHtml(block.language)}"` : ''
      return `<pre><code${language}>${escapeHtml(block.chunks.join(''))}</code></pre>\n`
    }
    case 'html':
      return block.chunks.join('')
    case 'thematicBreak':
      return '<hr />\n'
    case 'blockquote':
      return `<blockquote${block.alert ? ` class="${block.alert}"` : ''}>\n${toHtml(block.children)}</blockquote>\n`
    case 'footnoteDefinition':
      return `<footnote label="${escapeHtml(block.label)}">\n${toHtml(block.children)}</footnote>\n`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : ''
      const items = block.children.map((item) => {
        const box =
          item.checked === undefined ? '' : `<input ${item.checked ? 'checked="" ' : ''}disabled="" type="checkbox"> `
        const inner = item.children.map((child, index) => {
          const html = blockHtml(child, !block.loose)
          const inline = !block.loose && child.type === 'paragraph'
          return (
            (inline ? '' : index === 0 ? '\n' : '') + html + (inline && index + 1 < item.children.length ? '\n' : '')
          )
        })
        const body = inner.join('')
        return `<li>${box}${body}</li>\n`
      })
      return `<${tag}${start}>\n${items.join('')}</${tag}>\n`
    }
    case 'table': {
      const cell = (tag: string, nodes: readonly InlineNode[], index: number) => {
        const align = block.align[index]
        return `<${tag}${align ? ` align="${align}"` : ''}>${inlineHtml(nodes)}</${tag}>\n`
      }
      const row = (tag: string, cells: readonly (readonly InlineNode[])[]) =>
        `<tr>\n${cells.map((nodes, index) => cell(tag, nodes, index)).join('')}</tr>\n`
      const body = block.rows.map(({ cells }) => row('td', cells)).join('')
      return `<table>\n<thead>\n${row('th', block.head.cells)}</thead>\n${body && `<tbody>\n${body}</tbody>\n`}</table>\n`
    }
    case 'listItem':
      return ''
    default:
      return block satisfies never
  }
}

function inlineHtml(nodes: readonly InlineNode[]): string {
  return nodes.map(nodeHtml).join('')
}

const TAGS = { emphasis: 'em', strong: 'strong', deleted: 'del' }

function nodeHtml(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text)
    case 'codeSpan':
      return `<code>${escapeHtml(node.text)}</code>`
    case 'emphasis':
    case 'strong':
    case 'deleted':
      return `<${TAGS[node.type]}>${inlineHtml(node.children)}</${TAGS[node.type]}>`
    case 'link':
      return `<a href="${escapeHtml(node.url ?? '')}"${titleHtml(node.title)}>${inlineHtml(node.children)}</a>`
    case 'image':
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt)}"${titleHtml(node.title)} />`
    case 'break':
      return node.hard ? '<br />\n' : '\n'
    case 'htmlInline':
      return node.text
    case 'footnoteReference':
      return `<sup>${escapeHtml(node.label)}</sup>`
    default:
      return node satisfies never
  }
}

const titleHtml = (title: string | undefined) => (title === undefined ? '' : ` title="${escapeHtml(title)}"`)

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
