/** A piece of a line of code with the class that colours it. */
export interface CodeToken {
  text: string
  className: string | undefined
}

/** Colours one code block while it grows. */
export interface CodeHighlight {
  /**
   * The tokens of each line of a chunk. Chunks before it have been given before, in order, and are not read again.
   * Undefined: shown without colours.
   */
  highlight(chunks: readonly string[], index: number): readonly (readonly CodeToken[])[] | undefined
}

/** Colours code: see the door `@streamside/markdown/highlight`. */
export interface CodeHighlighter {
  /** Begins a block. Undefined while the language is being loaded, or if nobody knows it. */
  start(language: string): CodeHighlight | undefined
  /** Told when a language was loaded. */
  subscribe(listener: () => void): () => void
  /** Counts what was loaded: another number, another chance. */
  getSnapshot(): number
}
