import type { FaultDefinition } from './Fault.ts'

const LOGIN_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body>
<h1>Sign in</h1>
<p>Your session has ended.</p>
<form method="post" action="/login"><label>Name <input name="name"></label> <button>Sign in</button></form>
</body>
</html>
`

/** A login page with status 200, as a proxy sends it when a session has ended. */
export const htmlFault: FaultDefinition = {
  name: 'html',
  description: 'answers 200 with an HTML login page in place of the stream',
  kind: 'response',
  respond: () => new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
}
