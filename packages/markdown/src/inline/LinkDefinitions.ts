/** Where `[label]: url "title"` leads. */
export interface LinkTarget {
  readonly url: string
  readonly title: string | undefined
}

/** Looks a label up. What was asked for in vain is known to the asker: it may be defined later. */
export interface LinkDefinitions {
  get(label: string): LinkTarget | undefined
  /** Whether a footnote of this label is defined; never true without the footnotes extension. */
  hasFootnote(label: string): boolean
}

/** Two labels are the same when this makes them equal. */
export function normalizeLabel(label: string): string {
  // [spec] perform the Unicode case fold and collapse consecutive internal spaces, tabs, and line endings to one.
  // Upper after lower case makes the German sharp s equal to SS, which case folding asks for.
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
