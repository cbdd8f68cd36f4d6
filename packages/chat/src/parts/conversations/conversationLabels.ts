import type { ConversationListLabels } from '../../locales/ConversationListLabels.ts'

/** The words of the list in English. They stand apart, so that a window without a list does not carry them. */
export const conversationLabels: ConversationListLabels = {
  list: 'Conversations',
  search: 'Search conversations',
  clearSearch: 'Clear search',
  nothingFound: 'Nothing found.',
  empty: 'No conversation yet.',
  loading: 'Loading…',
  untitled: 'New conversation',
  newConversation: 'New conversation',
  actions: (title) => `Actions for ${title}`,
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  rename: 'Rename',
  newTitle: 'New title',
  remove: 'Delete',
  removeText: (title) => `All messages of “${title}” are lost.`,
  cancel: 'Cancel',
  running: 'Answering',
  unread: 'Unread',
  dismiss: 'Dismiss',
  open: 'Open conversations',
  close: 'Close conversations',
}
