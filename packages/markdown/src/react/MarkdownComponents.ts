import type { ComponentType, JSX } from 'react'
import type { BlockNode } from '../nodes/BlockNode.ts'
import type { InlineNode } from '../nodes/InlineNode.ts'

/** The elements that can be replaced. */
export type MarkdownTag =
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'blockquote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'hr'
  | 'pre'
  | 'code'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'em'
  | 'strong'
  | 'del'
  | 'a'
  | 'img'
  | 'br'
  | 'sup'
  | 'input'

/** What a replacement gets: what the element would have got, and the node it stands for. */
export type MarkdownComponentProps<Tag extends MarkdownTag> = JSX.IntrinsicElements[Tag] & {
  node?: BlockNode | InlineNode | undefined
}

/**
 * Components in the place of elements. Define them outside of your component: a function made anew at each render is
 * another component to React, which then makes every element anew.
 *
 * @example
 * const components: MarkdownComponents = { a: ({ node, ...props }) => <RouterLink {...props} /> }
 */
export type MarkdownComponents = {
  [Tag in MarkdownTag]?: ComponentType<MarkdownComponentProps<Tag>> | undefined
}
