/**
 * What one does with a chat, beside what one reads: controls below messages, what opens after a click, what is said to
 * screen readers. It comes in one file right after the first paint, so that the words are there sooner; what is read,
 * a server renders too. See `useLatePieces`.
 */
export { ChatAnnouncer } from './ChatAnnouncer.tsx'
export { ChatMessageActions } from './ChatMessageActions.tsx'
export { ChatMessageEditor } from './ChatMessageEditor.tsx'
export { ChatQueue } from './ChatQueue.tsx'
export { ChatSourcesDialog } from './ChatSourcesDialog.tsx'
export { ChatSuggestions } from './ChatSuggestions.tsx'
export { ChatToolApproval } from './ChatToolApproval.tsx'
export { ChatTranscriptHistory } from './ChatTranscriptHistory.tsx'
export { ChatVersionSwitch } from './ChatVersionSwitch.tsx'
export { ConnectionNotice } from './ConnectionNotice.tsx'
export { AttachmentList } from './composer/AttachmentList.tsx'
export { UnreadScrollToEnd } from './UnreadScrollToEnd.tsx'
