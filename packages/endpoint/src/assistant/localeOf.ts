import type { DocLocale } from './DocPage.ts'

/** The language to answer a question in: Chinese as soon as it holds a Han character. */
export function localeOf(question: string): DocLocale {
  return /\p{Script=Han}/u.test(question) ? 'zh-CN' : 'en'
}
