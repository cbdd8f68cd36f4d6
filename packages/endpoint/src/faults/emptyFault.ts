import type { FaultDefinition } from './Fault.ts'

/** An event stream without a single byte. */
export const emptyFault: FaultDefinition = {
  name: 'empty',
  description: 'answers 200 with the right type and an empty body',
  respond: () => new Response('', { headers: { 'content-type': 'text/event-stream' } }),
}
