import { ApiError } from '../exchange/ApiError.ts'
import type { Exchange } from '../exchange/Exchange.ts'
import { sendSteps } from '../stream/sendSteps.ts'
import { chatUrl } from './chatUrl.ts'
import { readerSteps } from './readerSteps.ts'
import type { Upstream } from './Upstream.ts'

/** What of the upstream's answer is kept besides its status and body. */
const KEPT_HEADERS = ['content-type', 'cache-control', 'retry-after', 'x-request-id']

/** Asks the upstream the same and passes its answer through as it comes. Cookies never leave this endpoint. */
export async function relayChat(
  exchange: Exchange,
  { body, upstream }: { body: Record<string, unknown>; upstream: Upstream },
): Promise<Response> {
  const answer = await askUpstream(exchange, { body, upstream })
  const headers = new Headers()
  for (const name of KEPT_HEADERS) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const { status } = answer
  if (answer.body && exchange.faults.length > 0) {
    return sendSteps(exchange, {
      steps: readerSteps(answer.body.getReader()),
      status,
      headers: Object.fromEntries(headers),
    })
  }
  return new Response(answer.body, { status, headers })
}

async function askUpstream(
  { request, signal }: Exchange,
  { body, upstream }: { body: Record<string, unknown>; upstream: Upstream },
): Promise<Response> {
  const authorization = upstream.key ? `Bearer ${upstream.key}` : request.headers.get('authorization')
  const url = chatUrl(upstream.url)
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: request.headers.get('accept') ?? '*/*',
        ...(authorization ? { authorization } : {}),
      },
      body: JSON.stringify(upstream.model ? { ...body, model: upstream.model } : body),
      signal,
    })
  } catch (error) {
    const shown = withoutSecrets(url)
    throw new ApiError(
      `The upstream chat server ${shown} could not be reached (${reasonOf(error).replaceAll(url, shown)}). Is it running, and is CHAT_UPSTREAM_URL right?`,
      { status: 502, code: 'upstream_unreachable' },
    )
  }
}

/** An address may hold a name and a password: those are not for the reader of an error. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** `fetch` says "fetch failed"; what happened is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}
