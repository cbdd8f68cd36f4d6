/** Every word that the renderer shows or announces. Another language is another object of this shape. */
export interface MarkdownLabels {
  /** @default 'Copy' */
  copy: string
  /** @default 'Copied' */
  copied: string
  /** The accessible name of a code block; `language` is undefined when none is written. */
  code: (language: string | undefined) => string
  /** The accessible name of a table that can be scrolled. @default 'Table' */
  table: string
  /** On the button in the place of an image from another host. */
  loadImage: (host: string, alt: string) => string
  /** In the place of an image that may not be loaded. */
  blockedImage: (alt: string) => string
  /** Read out for a task of a list. */
  task: (done: boolean) => string
  /** The heading of the footnotes, for screen readers. @default 'Footnotes' */
  footnotes: string
  /** The accessible name of the button at a footnote that leads back to where it was referred to. */
  backToText: (label: string) => string
  note: string
  tip: string
  important: string
  warning: string
  caution: string
}

/** The words in English. */
export const englishLabels: MarkdownLabels = {
  copy: 'Copy',
  copied: 'Copied',
  code: (language) => (language ? `Code: ${language}` : 'Code'),
  table: 'Table',
  loadImage: (host, alt) => `Load image from ${host}${alt && `: ${alt}`}`,
  blockedImage: (alt) => `Image not loaded${alt && `: ${alt}`}`,
  task: (done) => (done ? 'Done' : 'Not done'),
  footnotes: 'Footnotes',
  /** The accessible name of the button at a footnote that leads back to where it was referred to. */
  backToText: (label) => `Back to reference ${label}`,
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
}
