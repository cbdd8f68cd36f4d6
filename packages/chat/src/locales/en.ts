import type { ChatError } from '../messages/ChatError.ts'
import type { ToolState } from '../messages/ChatPart.ts'
import type { ChatNotice } from '../store/ChatSnapshot.ts'
import type { ChatLabels, FileProblem } from './ChatLabels.ts'

/** English, the default. */
export const en: ChatLabels = {
  locale: 'en',
  window: 'Chat',
  transcript: 'Conversation',
  message: 'Message',
  placeholder: 'Ask anything…',
  send: 'Send',
  stop: 'Stop',
  attach: 'Attach files',
  dropFiles: 'Drop files to attach them',
  attachments: 'Attached files',
  removeFile: (name) => `Remove ${name}`,
  fileProblem: describeFile,
  uploading: (name) => `Uploading ${name}`,
  suggestions: 'Suggested questions',
  queue: 'Asked next',
  removeQueued: (text) => `Do not ask: ${text}`,
  offline: 'You are offline. Answers come when the connection is back.',
  reconnectingIn: (seconds) => `The connection was lost. Trying again in ${seconds} s…`,
  notice: describeNotice,
  dismiss: 'Dismiss',
  openWindow: (unread) => (unread > 0 ? `Open chat, ${unread} unread` : 'Open chat'),
  closeWindow: 'Close chat',
  newConversation: 'New conversation',
  clearContext: 'Clear context',
  deleteConversation: 'Delete conversation',
  deleteConversationText: 'All its messages are lost.',
  confirmDelete: 'Delete this conversation?',
  delete: 'Delete',
  answering: 'Answering…',
  copy: 'Copy',
  copied: 'Copied',
  copyPlain: 'Copy as plain text',
  copyFailed: 'Could not copy',
  more: 'More',
  edit: 'Edit',
  editing: 'Edit your question',
  goodAnswer: 'Good answer',
  badAnswer: 'Bad answer',
  feedbackTitle: 'What was wrong?',
  feedbackReasons: ['Not correct', 'Not what I asked', 'Out of date', 'Hard to follow'],
  feedbackText: 'In your own words',
  feedbackSend: 'Send',
  feedbackGiven: 'Thank you for your feedback.',
  log: 'Show the log',
  logTitle: 'What happened',
  previousVersion: 'Previous version',
  nextVersion: 'Next version',
  version: (number, count) => `${number} of ${count}`,
  regenerate: 'Ask again',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  scrollToEnd: 'Scroll to the latest message',
  unread: (count) => (count === 1 ? '1 new answer below' : `${count} new answers below`),
  loadOlder: 'Show earlier messages',
  loadingOlder: 'Loading earlier messages…',
  olderFailed: 'Earlier messages could not be loaded.',
  you: 'You',
  assistant: 'Assistant',
  waiting: 'Thinking…',
  stopped: 'Stopped',
  contextCleared: 'Context cleared. The assistant no longer sees what is above.',
  reasoning: 'Reasoning',
  thoughtFor: (seconds) => `Thought for ${duration(seconds)}`,
  sources: 'Sources',
  showSources: (count) => (count === 1 ? 'Show the source' : `Show all ${count} sources`),
  toolState: (state) => TOOL_STATES[state],
  toolInput: 'Arguments',
  toolOutput: 'Result',
  approve: 'Allow',
  deny: 'Don’t allow',
  approvalNeeded: (tool) => `The assistant wants to use “${tool}”.`,
  finishNote: describeFinish,
  continue: 'Continue',
  continueQuestion: 'Please continue.',
  usage: ({ inputTokens = 0, outputTokens = 0 }) =>
    `${NUMBER.format(inputTokens)} tokens in · ${NUMBER.format(outputTokens)} out`,
  retryIn: (seconds) => `Try again in ${duration(seconds)}`,
  retryWhenOnline: 'You are offline. Your question will be asked again when you are back.',
  details: 'Details',
  answerBegan: 'The answer begins.',
  answerDone: 'Answer complete.',
  codeBlock: 'Code.',
  retryingIn: (seconds) => `The server is busy. Trying again in ${seconds} s…`,
  error: describe,
  welcomeTitle: 'How can I help?',
  welcomeText: 'Ask a question to begin.',
}

const NUMBER = new Intl.NumberFormat('en')

const TOOL_STATES: Record<ToolState, string> = {
  'input-streaming': 'Preparing…',
  'input-available': 'Running…',
  'approval-requested': 'Waiting for you',
  'approval-responded': 'Running…',
  'output-available': 'Done',
  'output-error': 'Failed',
  'output-denied': 'Not allowed',
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

function describeFinish(reason: string): string | undefined {
  if (/length|max_?(output_?)?tokens/i.test(reason)) return 'The answer reached its length limit.'
  if (/filter|safety|refusal/i.test(reason)) return 'The answer was cut short by a content filter.'
  return undefined
}

function describe(error: ChatError): string {
  switch (error.code) {
    case 'server-error':
      return error.message
    case 'network':
      return 'The server could not be reached, or the connection was lost.'
    case 'truncated':
      return 'The answer broke off before its end.'
    case 'unreadable':
    case 'content-type':
      return error.contentType?.includes('html')
        ? 'A web page came instead of an answer. You may have to sign in again.'
        : 'The server answered in a form that cannot be read here.'
    default:
      return describeStatus(error)
  }
}

function describeStatus({ status, retryAfterMs }: ChatError): string {
  if (status === 401) return 'You are signed out. Sign in and ask again.'
  if (status === 403) return 'You may not use this assistant.'
  if (status === 404) return 'There is no assistant at this address.'
  if (status === 429) {
    const seconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000)
    return `Too many questions at once. ${seconds === undefined ? 'Try again later.' : `Try again in ${seconds} s.`}`
  }
  if (status !== undefined && status >= 500) return `The server has a problem (${status}). Try again later.`
  if (status !== undefined) return `The server refused the question (${status}).`
  return 'The question could not be sent.'
}

function describeFile(problem: FileProblem, { name, limit }: { name: string; limit: string }): string {
  if (problem === 'type') return `${name}: files of this kind cannot be attached.`
  if (problem === 'size') return `${name} is larger than ${limit}.`
  if (problem === 'count')
    return limit === '1' ? 'Only one file can be attached.' : `No more than ${limit} files can be attached.`
  return `${name} could not be uploaded.`
}

function describeNotice({ action }: ChatNotice): string {
  if (action === 'stop') return 'The server could not be told to stop.'
  if (action === 'feedback') return 'Your feedback was not taken.'
  if (action === 'clearContext') return 'The context could not be cleared.'
  if (action === 'loadOlder') return 'Older messages could not be loaded.'
  return 'The conversation could not be saved on this device.'
}
