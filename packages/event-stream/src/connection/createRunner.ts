/** Frees what was acquired; after it the resource can send nothing more. */
export type Free = () => void

/** What a runner needs to know of its machine. */
export interface RunnerOptions<State, Event> {
  initial: State
  transition: (state: State, event: Event) => State
  /** The name of the one resource that a state holds; `undefined` for none. */
  resourceOf: (state: State) => string | undefined
  /** Acquires the resource of the new state; `send` works until it is freed. */
  acquire: (state: State, send: (event: Event) => void) => Free
  /** Called after each change, when the resources are in place. */
  onChange?: ((state: State, previous: State) => void) | undefined
}

/** A machine in motion. */
export interface Runner<State, Event> {
  readonly state: State
  send(event: Event): void
}

/**
 * Drives a state machine: whenever the name of the resource changes it frees the old one and acquires the new one.
 * A freed resource cannot send, so a stopped timer never ticks and a late answer changes nothing. Events that arrive
 * during a step are queued.
 */
export function createRunner<State, Event>(options: RunnerOptions<State, Event>): Runner<State, Event> {
  let state = options.initial
  let held: { name: string; free: Free } | undefined
  let stepping = false
  const queue: Event[] = []

  function send(event: Event): void {
    queue.push(event)
    if (stepping) return
    stepping = true
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) step(next)
    } finally {
      stepping = false
    }
  }

  function step(event: Event): void {
    const previous = state
    state = options.transition(previous, event)
    if (state === previous) return
    const name = options.resourceOf(state)
    if (held?.name !== name) {
      held?.free()
      held = name === undefined ? undefined : { name, free: acquire() }
    }
    options.onChange?.(state, previous)
  }

  function acquire(): Free {
    let live = true
    const free = options.acquire(state, (event) => {
      if (live) send(event)
    })
    return () => {
      live = false
      free()
    }
  }

  return {
    get state() {
      return state
    },
    send,
  }
}
