import { memo, type ReactNode, useRef } from 'react'

/** So many nodes make a group: few enough to look through, enough to have few groups. */
const GROUP_SIZE = 32

/**
 * Renders a long list whose end grows. Full groups whose nodes are the same objects as before are skipped as a whole, so
 * React looks at the groups and at the last nodes, not at all of them.
 *
 * A group has no element of its own. With `boxed` all but the first have one, so that a browser, too, lays out the last
 * blocks anew and not the whole list: it looks at each child of a box in which one has changed.
 */
export function GroupedNodes<Node>(props: {
  nodes: readonly Node[]
  render: (nodes: readonly Node[]) => ReactNode
  boxed?: boolean | undefined
}) {
  const { nodes, render, boxed } = props
  const last = useRef<readonly Grouped<Node>[]>([])
  const groups: Grouped<Node>[] = []
  for (let from = 0; from < nodes.length; from += GROUP_SIZE) {
    const before = last.current[groups.length]
    const length = Math.min(GROUP_SIZE, nodes.length - from)
    if (before?.render === render && isSame(before.nodes, nodes, from, length)) groups.push(before)
    else groups.push(grouped(groups.length, nodes.slice(from, from + length), render, boxed))
  }
  last.current = groups
  return groups.map(({ element }) => element)
}

/** A group, and the element that was made of it: given the very same element, React does not even compare props. */
interface Grouped<Node> {
  nodes: readonly Node[]
  render: (nodes: readonly Node[]) => ReactNode
  element: ReactNode
}

function grouped<Node>(
  index: number,
  nodes: readonly Node[],
  render: (nodes: readonly Node[]) => ReactNode,
  boxed: boolean | undefined,
): Grouped<Node> {
  const shown = <Group key={index} nodes={nodes} render={render as (nodes: readonly unknown[]) => ReactNode} />
  const isBoxed = boxed && index > 0
  const box = isBoxed && (
    <div key={index} data-slot="markdown-group">
      {shown}
    </div>
  )
  return { nodes, render, element: box || shown }
}

const Group = memo(function Group(props: {
  nodes: readonly unknown[]
  render: (nodes: readonly unknown[]) => ReactNode
}) {
  return props.render(props.nodes)
})

function isSame<Node>(group: readonly Node[], nodes: readonly Node[], from: number, length: number): boolean {
  if (group.length !== length) return false
  for (let index = 0; index < length; index++) if (group[index] !== nodes[from + index]) return false
  return true
}
