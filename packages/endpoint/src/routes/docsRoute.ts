import { docPageHtml } from '../assistant/docPageHtml.ts'
import { ApiError } from '../exchange/ApiError.ts'
import type { RouteDefinition } from './Route.ts'

/** The pages that the assistant answers from: what its sources link to. */
export const docsRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/docs/:path',
  pattern: '/docs/:path{.+\\.md}',
  description: 'a page of the docs: Markdown, or to a browser a page with the anchors of its headings',
  takesFaults: false,
  answer({ params, parts, request }) {
    const page = parts.docs.find(({ path }) => path === params.path)
    if (!page) {
      const known = parts.docs.map(({ path }) => path).join(', ')
      throw new ApiError(`There is no page "${params.path}". The pages are: ${known}.`, {
        status: 404,
        code: 'unknown_page',
      })
    }
    if (request.headers.get('accept')?.includes('text/html')) {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      }
      return new Response(docPageHtml(page), { headers })
    }
    return new Response(page.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
  },
}
