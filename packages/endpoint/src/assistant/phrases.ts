import type { DocLocale } from './DocPage.ts'

/** The sentences around what the docs say, in one language. */
export interface Phrases {
  lead(title: string): string
  also(title: string): string
  sources: string
  ask(title: string): string
  welcome: string
  nothing(titles: readonly string[]): string
  tryAsking: string
  reasoning(search: { terms: readonly string[]; found: number; titles: readonly string[] }): string
  noReasoning: string
}

/** A heading that can be asked as it stands. */
export const IS_QUESTION = /[?？]$/

/** The assistant's own words. */
export const phrases: Record<DocLocale, Phrases> = {
  en: {
    lead: (title) => `Here is what the documentation says about **${title}**:`,
    also: (title) => `See also **${title}**:`,
    sources: 'Sources',
    ask: (title) => (IS_QUESTION.test(title) ? title : `Tell me about “${title}”.`),
    welcome:
      'Hello! I answer from the documentation of this project: a search finds the section that fits your question, and I stream it as Markdown with its source. There is no language model behind me, so the same question always gets the same answer.',
    nothing: (titles) => {
      const known = titles.length > 0 ? `, for example about ${titles.join(', ')}` : ''
      return `I found nothing about that in the documentation. I only know what is written there${known}.`
    },
    tryAsking: 'You could ask:',
    reasoning: ({ terms, found, titles }) =>
      `The question comes down to these words: ${terms.join(', ')}. The search finds ${found} ${found === 1 ? 'section' : 'sections'}. The best fit is “${titles.join('” and “')}”, so I quote that.`,
    noReasoning: 'No section of the documentation fits, so I say what I can do.',
  },
  'zh-CN': {
    lead: (title) => `关于**${title}**，文档里是这样说的：`,
    also: (title) => `另请参阅**${title}**：`,
    sources: '来源',
    ask: (title) => (IS_QUESTION.test(title) ? title : `介绍一下“${title}”。`),
    welcome:
      '你好！我根据本项目的文档回答问题：先用搜索找到与问题最相关的章节，再以 Markdown 流式输出并附上来源。我背后没有语言模型，所以同一个问题总是得到同样的回答。',
    nothing: (titles) => {
      const known = titles.length > 0 ? `，例如“${titles.join('”、“')}”` : ''
      return `文档里没有找到相关内容。我只知道文档里写的东西${known}。`
    },
    tryAsking: '你可以问：',
    reasoning: ({ terms, found, titles }) =>
      `问题可以归结为这些词：${terms.join('、')}。搜索找到 ${found} 个章节，最合适的是“${titles.join('”和“')}”，我来引用它。`,
    noReasoning: '文档里没有合适的章节，我说明一下自己能做什么。',
  },
}
