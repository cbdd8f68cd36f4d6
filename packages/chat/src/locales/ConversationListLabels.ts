/** Every word of the conversation list. */
export interface ConversationListLabels {
  /** The list's accessible name. */
  list: string
  search: string
  clearSearch: string
  /** Nothing matches what was searched for. */
  nothingFound: string
  /** There is no conversation yet. */
  empty: string
  loading: string
  /** A conversation without a title. */
  untitled: string
  newConversation: string
  /** The menu of one conversation. */
  actions: (title: string) => string
  pin: string
  unpin: string
  pinned: string
  rename: string
  /** The field of a new title. */
  newTitle: string
  remove: string
  removeText: (title: string) => string
  cancel: string
  running: string
  unread: string
  dismiss: string
  /** The button of the drawer on phones, and the one that closes it. */
  open: string
  close: string
}
