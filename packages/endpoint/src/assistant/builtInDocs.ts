import { builtInDocsEn } from './builtInDocsEn.ts'
import { builtInDocsZhCn } from './builtInDocsZhCn.ts'
import type { DocPage } from './DocPage.ts'

/** What the assistant knows when nobody gives it docs: this kit, in English and Chinese. */
export const builtInDocs: readonly DocPage[] = [builtInDocsEn, builtInDocsZhCn]
