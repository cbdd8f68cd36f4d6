import type { FaultDefinition } from './Fault.ts'

/** The right bytes under a wrong name. */
export const wrongTypeFault: FaultDefinition = {
  name: 'wrong-type',
  description: 'sends the stream as text/plain (&contentType= sends it as another type)',
  head: (headers, { query }) => headers.set('content-type', query.get('contentType') ?? 'text/plain'),
}

/** The right bytes without a name. */
export const noTypeFault: FaultDefinition = {
  name: 'no-type',
  description: 'sends the stream without a Content-Type',
  head: (headers) => headers.delete('content-type'),
}
