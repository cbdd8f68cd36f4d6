import { callSafely } from './callSafely.ts'
import type { EventStreamOptions } from './EventStreamOptions.ts'

/** The options that are functions to be called as things happen. */
type Callbacks = Pick<
  EventStreamOptions,
  'isEnd' | 'onOpen' | 'onResponse' | 'onEnd' | 'onError' | 'onComment' | 'onWarning'
>

/** Calls the option of that name, where there is one; what it throws surfaces without breaking the stream. */
export type Tell = <TName extends keyof Callbacks>(
  name: TName,
  ...args: Parameters<NonNullable<Callbacks[TName]>>
) => unknown

/** The options are read at each call, so that the newest of an inline function is called. */
export function tellerOf(options: Callbacks): Tell {
  return (name, ...args) => {
    // The compiler does not see that the arguments are those of that name.
    const callback = options[name] as ((...given: unknown[]) => unknown) | undefined
    return callSafely(() => callback?.(...args))
  }
}
