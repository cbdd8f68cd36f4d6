/** What a view comes to rest on: the end, or a question at its top. */
export type ScrollTarget =
  | { readonly status: 'following-end' }
  | { readonly status: 'holding-question'; readonly questionId: string }

/**
 * What the view does.
 *
 * - `following-end`: the end is kept in view while content grows
 * - `holding-question`: a question stays at the top while its answer grows below
 * - `gliding`: a smooth scroll of ours is on its way; holds the frame
 * - `held`: a finger or a mouse button is down on the content: nothing moves under it
 * - `free`: the reader's line stays where it is
 */
export type ScrollState =
  | ScrollTarget
  | { readonly status: 'gliding'; readonly to: ScrollTarget }
  | { readonly status: 'held'; readonly next: ScrollTarget }
  | { readonly status: 'free' }

/** What happens to a view. */
export type ScrollEvent =
  /** Told before the browser moves anything: wheel, finger, key, selection, focus. */
  | { readonly type: 'reader-wants-away' }
  /** The view was moved, not by us. */
  | { readonly type: 'reader-moved'; readonly direction: 'up' | 'down'; readonly isAtEnd: boolean }
  | { readonly type: 'pressed' }
  | { readonly type: 'released' }
  | { readonly type: 'go'; readonly to: ScrollTarget; readonly isSmooth: boolean }
  | { readonly type: 'arrived' }
  /** The content has shrunk until all of it is in view. */
  | { readonly type: 'fits' }

/** Keeps the end in view. */
export const FOLLOWING: ScrollState = { status: 'following-end' }

const FREE: ScrollState = { status: 'free' }

/** The state after an event: pure, and the same object when nothing changes. */
export function transition(state: ScrollState, event: ScrollEvent): ScrollState {
  switch (event.type) {
    case 'reader-wants-away':
      return free(state)
    case 'reader-moved':
      if (event.isAtEnd) return event.direction === 'down' ? endReached(state) : state
      // A glide goes where the reader goes too; only against it they mean it.
      if (state.status === 'following-end' || state.status === 'gliding') {
        return event.direction === 'up' ? FREE : state
      }
      return free(state)
    case 'pressed':
      if (state.status === 'following-end' || state.status === 'holding-question')
        return { status: 'held', next: state }
      return state.status === 'gliding' ? FREE : state
    case 'released':
      return state.status === 'held' ? state.next : state
    case 'go':
      return event.isSmooth ? { status: 'gliding', to: event.to } : settled(state, event.to)
    case 'arrived':
      return state.status === 'gliding' ? state.to : state
    case 'fits':
      return state.status === 'free' ? FOLLOWING : state
    default:
      return event satisfies never
  }
}

function free(state: ScrollState): ScrollState {
  return state.status === 'free' ? state : FREE
}

function endReached(state: ScrollState): ScrollState {
  if (state.status === 'following-end') return state
  if (state.status !== 'held') return FOLLOWING
  return state.next.status === 'following-end' ? state : { status: 'held', next: FOLLOWING as ScrollTarget }
}

function settled(state: ScrollState, to: ScrollTarget): ScrollState {
  return state.status === to.status && to.status === 'following-end' ? state : to
}
