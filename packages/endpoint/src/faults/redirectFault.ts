import type { FaultDefinition } from './Fault.ts'

/** Where the login page is. */
export const LOGIN_PATH = '/_login'

/** A proxy that sends whoever has no session to its login page. */
export const redirectFault: FaultDefinition = {
  name: 'redirect',
  description: 'answers 302 to an HTML login page at /_login',
  respond: () => new Response(null, { status: 302, headers: { location: LOGIN_PATH } }),
}
