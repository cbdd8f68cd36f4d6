/** The children that stand between two heights of the page, in pixels; found by halving, as they stand below each other. */
export function* childrenBetween(parent: Element, { from, to }: { from: number; to: number }): Generator<Element> {
  const { children } = parent
  for (let index = firstEndingBelow(children, from); index < children.length; index++) {
    const child = children[index]
    if (!child || child.getBoundingClientRect().top > to) return
    yield child
  }
}

/** The place of the first child that reaches below a height; their number where none does. */
export function firstEndingBelow(children: HTMLCollection, height: number): number {
  let from = 0
  let to = children.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > height) to = middle
    else from = middle + 1
  }
  return from
}
