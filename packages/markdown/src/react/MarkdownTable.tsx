import { memo, type ReactNode } from 'react'
import type { ColumnAlign, TableNode, TableRow } from '../nodes/BlockNode.ts'
import { directionOf } from './directionOf.ts'
import { GroupedNodes } from './GroupedNodes.tsx'
import { elementFor, useMarkdownSettings } from './MarkdownContext.ts'
import { nodeProp, renderInline } from './renderInline.tsx'

/** A table in a box that scrolls by itself when the table is wider than the answer. */
export function MarkdownTable({ node }: { node: TableNode }) {
  const { components, labels } = useMarkdownSettings()
  const Table = elementFor(components, 'table')
  const Head = elementFor(components, 'thead')
  const Body = elementFor(components, 'tbody')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section data-slot="markdown-table" dir={directionOf(node)} aria-label={labels.table} tabIndex={0}>
      <Table {...nodeProp(Table, node)}>
        <Head>
          <Row row={node.head} align={node.align} head />
        </Head>
        {node.rows.length > 0 && (
          <Body>
            <GroupedNodes nodes={node.rows} render={rowsWith(node.align)} />
          </Body>
        )}
      </Table>
    </section>
  )
}

type RenderRows = (rows: readonly TableRow[]) => ReactNode

/** One function for one alignment, so that groups of rows stay the same. The alignment of a table never changes. */
const renderers = new WeakMap<readonly ColumnAlign[], RenderRows>()

function rowsWith(align: readonly ColumnAlign[]): RenderRows {
  const known = renderers.get(align)
  if (known) return known
  const render: RenderRows = (rows) => rows.map((row) => <Row key={row.key} row={row} align={align} />)
  renderers.set(align, render)
  return render
}

const Row = memo(function Row(props: { row: TableRow; align: readonly ColumnAlign[]; head?: boolean | undefined }) {
  const { row, align, head } = props
  const settings = useMarkdownSettings()
  const { components } = settings
  const Tr = elementFor(components, 'tr')
  const Cell = elementFor(components, head ? 'th' : 'td')
  const scope = head ? { scope: 'col' } : {}
  return (
    <Tr>
      {row.cells.map((cell, index) => (
        <Cell key={index} data-align={align[index]} dir="auto" {...scope}>
          {renderInline(cell, settings)}
        </Cell>
      ))}
    </Tr>
  )
})
