import type { ComponentType } from 'react'

/** What each contestant shows: the text so far, and whether it is all. */
export type Show = ComponentType<{ text: string; done: boolean }>

/** Loaded one at a time, each in a page of its own. The first is ours. */
export const contestants: Record<string, () => Promise<Show>> = {
  '@streamside/markdown': async () => {
    await import('@streamside/markdown/styles.css')
    const { StreamingMarkdown } = await import('@streamside/markdown')
    return ({ text, done }) => <StreamingMarkdown text={text} streaming={!done} />
  },
  streamdown: async () => {
    const { Streamdown } = await import('streamdown')
    return ({ text, done }) => <Streamdown isAnimating={!done}>{text}</Streamdown>
  },
  'markdown-to-jsx': async () => {
    const { default: Markdown } = await import('markdown-to-jsx')
    return ({ text, done }) => <Markdown options={{ optimizeForStreaming: !done }}>{text}</Markdown>
  },
  'markstream-react': async () => {
    const { default: MarkdownRender } = await import('markstream-react')
    return ({ text, done }) => <MarkdownRender content={text} final={done} fade={false} />
  },
  '@ant-design/x-markdown': async () => {
    const { XMarkdown } = await import('@ant-design/x-markdown')
    return ({ text, done }) => <XMarkdown content={text} streaming={{ hasNextChunk: !done }} />
  },
  'react-markdown': async () => {
    const { default: ReactMarkdown } = await import('react-markdown')
    const { default: remarkGfm } = await import('remark-gfm')
    const plugins = [remarkGfm]
    return ({ text }) => <ReactMarkdown remarkPlugins={plugins}>{text}</ReactMarkdown>
  },
  '@incremark/react': async () => {
    const { IncremarkContent } = await import('@incremark/react')
    return ({ text, done }) => <IncremarkContent content={text} isFinished={done} />
  },
}
