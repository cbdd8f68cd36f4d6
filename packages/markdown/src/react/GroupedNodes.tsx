import { Fragment, type ReactNode, useRef } from 'react'

/** So many nodes make a group, if nothing else is said: few enough to look through, enough to have few groups. */
export const GROUP_SIZE = 32

/** Renders the nodes of a group, of which the first stands at `from` in the whole list. */
export type RenderNodes<Node> = (nodes: readonly Node[], from: number) => ReactNode

/**
 * Renders a long list whose end grows. Full groups whose nodes are the same objects as before are skipped as a whole, so
 * React looks at the groups and at the last nodes, not at all of them.
 *
 * A group has no element of its own. With `boxed` all but the first have one, so that a browser, too, lays out and paints
 * the last nodes anew and not the whole list: it looks at each child of a box in which one has changed.
 */
export function GroupedNodes<Node>(props: {
  nodes: readonly Node[]
  render: RenderNodes<Node>
  boxed?: boolean | undefined
  size?: number | undefined
}) {
  const { nodes, render, boxed = false, size = GROUP_SIZE } = props
  const last = useRef<readonly Grouped<Node>[]>([])
  const groups: Grouped<Node>[] = []
  for (let from = 0; from < nodes.length; from += size) {
    const before = last.current[groups.length]
    const length = Math.min(size, nodes.length - from)
    if (before?.render === render && isSame(before.nodes, nodes, from, length)) groups.push(before)
    else groups.push(grouped({ nodes: nodes.slice(from, from + length), render, from }, boxed))
  }
  last.current = groups
  return groups.map(({ element }) => element)
}

interface GroupProps<Node> {
  nodes: readonly Node[]
  render: RenderNodes<Node>
  from: number
}

/** A group, and the element that was made of it: given the very same element, React does not even compare props. */
interface Grouped<Node> extends GroupProps<Node> {
  element: ReactNode
}

function grouped<Node>(props: GroupProps<Node>, boxed: boolean): Grouped<Node> {
  const { nodes, render, from } = props
  const group = <Group key={from} nodes={nodes} render={render as RenderNodes<unknown>} from={from} />
  // The first is mostly the only one, of an item or a quote: it has nothing around it. The others have a fragment at
  // least: for each element that it skips, React goes through the children of that element.
  const element =
    from === 0 ? (
      group
    ) : boxed ? (
      <div key={from} data-slot="markdown-group">
        {group}
      </div>
    ) : (
      <Fragment key={from}>{group}</Fragment>
    )
  return { ...props, element }
}

function Group({ nodes, render, from }: GroupProps<unknown>) {
  return render(nodes, from)
}

function isSame<Node>(group: readonly Node[], nodes: readonly Node[], from: number, length: number): boolean {
  if (group.length !== length) return false
  for (let index = 0; index < length; index++) if (group[index] !== nodes[from + index]) return false
  return true
}
