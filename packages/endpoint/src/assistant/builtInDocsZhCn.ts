import type { DocPage } from './DocPage.ts'

const markdown = `# Streamside

Streamside 是一套用于 SSE 流式聊天的 React 工具:读取流的钩子、匀速显示文字的钩子,以及把两者合在一起的聊天窗口。
`

/** The built-in pages in Chinese. */
export const builtInDocsZhCn: DocPage = { path: 'README.zh-CN.md', locale: 'zh-CN', markdown }
