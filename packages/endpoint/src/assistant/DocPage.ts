/** The languages that the docs assistant answers in. */
export type DocLocale = 'en' | 'zh-CN'

/** One Markdown page of documentation. */
export interface DocPage {
  /** Where the page is: a link to a section is this path, `#`, and the anchor of its heading. */
  path: string
  markdown: string
  /** @default 'en' */
  locale?: DocLocale | undefined
}
