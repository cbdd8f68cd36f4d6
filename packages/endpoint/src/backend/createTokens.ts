import { ApiError } from '../exchange/ApiError.ts'
import type { EndpointClock } from '../exchange/EndpointClock.ts'

/** An access token as OAuth gives it. */
export interface AccessToken {
  access_token: string
  token_type: 'Bearer'
  expires_in: number
}

/** Tokens that expire. */
export interface Tokens {
  issue(expiresInMs: number): AccessToken
  /** @throws ApiError (401) when the header holds no token that is valid now */
  check(authorization: string | null): void
}

/** Tokens of one endpoint: each knows when it ends, so nothing is kept. */
export function createTokens(clock: EndpointClock): Tokens {
  let count = 0

  function refuse(reason: string): never {
    throw new ApiError(`${reason} Get a token from POST /backend/token.`, {
      status: 401,
      code: 'invalid_token',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    })
  }
  return {
    issue(expiresInMs) {
      count += 1
      const token = `st_${count}_${clock.now() + expiresInMs}`
      return { access_token: token, token_type: 'Bearer', expires_in: expiresInMs / 1000 }
    },
    check(authorization) {
      const [, token] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? []
      if (token === undefined) refuse('The bearer token is missing.')
      const [, expiresAtMs] = /^st_\d+_(\d+)$/.exec(token) ?? []
      if (expiresAtMs === undefined) refuse('The bearer token is not one of ours.')
      if (Number(expiresAtMs) <= clock.now()) refuse('The bearer token has expired.')
    },
  }
}
