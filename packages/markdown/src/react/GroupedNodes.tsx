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
  const last = useRef<readonly (readonly Node[])[]>([])
  const groups: (readonly Node[])[] = []
  for (let from = 0; from < nodes.length; from += GROUP_SIZE) {
    const before = last.current[groups.length]
    const length = Math.min(GROUP_SIZE, nodes.length - from)
    groups.push(before && isSame(before, nodes, from, length) ? before : nodes.slice(from, from + length))
  }
  last.current = groups
  return groups.map((group, index) => {
    const shown = <Group key={index} nodes={group} render={render as (nodes: readonly unknown[]) => ReactNode} />
    if (!boxed || index === 0) return shown
    return (
      <div key={index} data-slot="markdown-group">
        {shown}
      </div>
    )
  })
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
