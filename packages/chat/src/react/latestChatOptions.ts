import type { ChatOptions } from '../store/ChatOptions.ts'

/** The options of the last render behind one object: read when they are used, so that inline functions are never old. */
export function latestChatOptions(
  first: ChatOptions,
  latest: { readonly current: ChatOptions | undefined },
): ChatOptions {
  return new Proxy(first, {
    get: (_, name) => Reflect.get(latest.current ?? first, name),
  })
}
