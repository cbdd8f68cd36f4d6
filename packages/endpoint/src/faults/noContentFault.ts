import type { FaultDefinition } from './Fault.ts'

/** 204: a server that tells an EventSource to go away. */
export const noContentFault: FaultDefinition = {
  name: '204',
  description: 'answers 204 No Content',
  respond: () => new Response(null, { status: 204 }),
}

/** An event stream without a single byte. */
export const emptyFault: FaultDefinition = {
  name: 'empty',
  description: 'answers 200 with the right type and an empty body',
  respond: () => new Response('', { headers: { 'content-type': 'text/event-stream' } }),
}
