/** Syntax beyond GFM that is off until it is asked for. */
export interface MarkdownExtension {
  readonly name: 'footnotes' | 'alerts'
}

/**
 * Footnotes: `[^1]` in the text and `[^1]: …` anywhere.
 *
 * @example
 * createIncrementalMarkdown({ extensions: [footnotes] })
 */
export const footnotes: MarkdownExtension = { name: 'footnotes' }

/**
 * The alerts of GitHub: a quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`.
 *
 * @example
 * createIncrementalMarkdown({ extensions: [alerts] })
 */
export const alerts: MarkdownExtension = { name: 'alerts' }
