import type { Upstream } from '../relay/Upstream.ts'

/** The upstream that `CHAT_UPSTREAM_URL`, `CHAT_UPSTREAM_KEY` and `CHAT_UPSTREAM_MODEL` name; none without a URL. */
export function upstreamFromEnv(env: Readonly<Record<string, string | undefined>>): Upstream | undefined {
  const { CHAT_UPSTREAM_URL: url, CHAT_UPSTREAM_KEY: key, CHAT_UPSTREAM_MODEL: model } = env
  return url ? { url, key: key || undefined, model: model || undefined } : undefined
}
