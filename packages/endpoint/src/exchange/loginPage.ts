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

/** A login page with status 200. */
export function loginPage(): Response {
  return new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
