import type { RouteDefinition } from './Route.ts'

/** How often each question was sent: the proof that none was sent twice. */
export const postsRoute: RouteDefinition = {
  methods: ['GET'],
  path: '/_posts',
  description: 'how many POSTs asked each question, and how many requests continued its answer (?question= filters)',
  takesFaults: false,
  answer({ url, parts }) {
    const asked = url.searchParams.get('question')
    const counts = [...parts.log.counts()].filter(([question]) => asked === null || question === asked)
    return Response.json(Object.fromEntries(counts), { headers: { 'cache-control': 'no-store' } })
  },
}
