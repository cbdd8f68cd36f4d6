import type { FaultDefinition } from './Fault.ts'

/** 204: a server that tells an EventSource to go away. */
export const noContentFault: FaultDefinition = {
  name: '204',
  description: 'answers 204 No Content',
  respond: () => new Response(null, { status: 204 }),
}
