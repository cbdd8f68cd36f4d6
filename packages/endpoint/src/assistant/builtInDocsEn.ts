import type { DocPage } from './DocPage.ts'

const markdown = `# Streamside

Streamside is a React kit for streaming chat over Server-Sent Events: a hook that reads a stream, a hook that types
text at an even pace, and a chat window that joins the two. Point it at the endpoint you already have.
`

/** The built-in pages in English. */
export const builtInDocsEn: DocPage = { path: 'README.md', locale: 'en', markdown }
