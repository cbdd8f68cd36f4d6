/** Exactly what of the addresses of a site is the endpoint's: nothing that Vite or Storybook serve themselves. */
const OUR_PATH =
  /^\/(v1\/|sse\/|replay\/|backend\/|ui\/chat(?:[?/]|$)|ollama\/api\/|text-stream(?:[?/]|$)|docs\/[^?]+\.md(?:\?|$)|_(requests|posts|login)(?:[?/]|$))/

/** Whether the endpoint answers this path (with its query) on an origin that it shares with an app. */
export function isOurPath(pathAndQuery: string): boolean {
  return OUR_PATH.test(pathAndQuery)
}
