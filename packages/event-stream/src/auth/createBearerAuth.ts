/** Gives each attempt its `Authorization` header, and renews it when the server says 401. */
export interface EventStreamAuth {
  /** The header's value for the next attempt; `undefined` sends none. */
  authorization(): Promise<string | undefined>
  /** Renews the credentials that `rejected` was made of. Streams that ask while it runs share one call. */
  refresh?: ((rejected: string | undefined) => Promise<void>) | undefined
}

/** Options of {@link createBearerAuth}. */
export interface BearerAuthOptions {
  /** The token now; asked for every attempt. */
  token: () => string | undefined | Promise<string | undefined>
  /** Renews the token after a 401, so that the next `token()` gives the new one. Without it a 401 fails at once. */
  refresh?: (() => unknown) | undefined
}

/**
 * `Authorization: Bearer …` from a function. After a 401 the token is refreshed once, for all streams that share this
 * object and wait on it, and each sends its request once more; a second 401 fails.
 *
 * @example
 * const auth = createBearerAuth({ token: () => session.token, refresh: () => session.renew() })
 * const chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat(), auth })
 */
export function createBearerAuth({ token, refresh }: BearerAuthOptions): EventStreamAuth {
  let running: Promise<void> | undefined

  async function bearer(): Promise<string | undefined> {
    const value = await token()
    return value === undefined ? undefined : `Bearer ${value}`
  }

  async function renew(rejected: string | undefined): Promise<void> {
    // Another stream may have renewed it between this one's request and its 401.
    if ((await bearer()) === rejected) await refresh?.()
  }

  return {
    async authorization() {
      // A stream that starts while the token is being renewed would only collect a 401 of its own.
      await running?.catch(() => {})
      return bearer()
    },
    refresh:
      refresh &&
      ((rejected) => {
        running ??= renew(rejected).finally(() => {
          running = undefined
        })
        return running
      }),
  }
}
