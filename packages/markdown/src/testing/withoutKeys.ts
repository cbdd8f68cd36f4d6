import type { BlockNode } from '../nodes/BlockNode.ts'

/** A copy in which no key is left: keys count what has been, so they differ between two ways to one end. */
export function withoutKeys(blocks: readonly BlockNode[]): unknown {
  return JSON.parse(JSON.stringify(blocks, (name, value) => (name === 'key' ? undefined : value)))
}
