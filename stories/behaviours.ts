/** A behaviour of the kit: what it is, the stories that show it, and tests that prove it. */
export interface Behaviour {
  readonly id: string
  readonly says: string
  /** `folder/File Export`. */
  readonly stories: readonly string[]
  /** `path below packages › name of the test`. */
  readonly tests: readonly string[]
}

const ES = 'event-stream/src'
const CONTRACT = `${ES}/test-kit/contractRows.ts`
const TYPING = 'typewriter/src'
const CHAT = 'chat/src'
const PARTS = 'chat/src/parts'

/** Every behaviour the kit is for. A test holds the names of stories and tests true. */
export const behaviours: readonly Behaviour[] = [
  {
    id: 'C1',
    says: 'GET through the browser’s own EventSource: cookies, named events, its own reconnect',
    stories: ['event-stream/Transports BrowsersOwnEventSource'],
    tests: [`${CONTRACT} › connects a dropped feed again and continues after the last id`],
  },
  {
    id: 'C2',
    says: 'GET with a token in a header through event-source-polyfill',
    stories: ['event-stream/PolyfillWithToken AFeedBehindAToken'],
    tests: [`${CONTRACT} › sends headers`],
  },
  {
    id: 'C3',
    says: 'POST through Microsoft’s fetch-event-source, made safe',
    stories: ['event-stream/Transports MicrosoftsClient'],
    tests: [`${CONTRACT} › sends a POST with a JSON body`, `${CONTRACT} › stays connected while the tab is hidden`],
  },
  {
    id: 'C4',
    says: 'The same through our own fetch transport, the default; the others stand behind the same port',
    stories: ['event-stream/Transports AHostileStream'],
    tests: [`${ES}/switchedRoot.browser.test.ts › has gone through it each time`],
  },
  {
    id: 'C5',
    says: 'A bearer token, fresh for each attempt, refreshed once for all streams that wait',
    stories: ['event-stream/BearerToken RenewedOnceForBoth', 'scenarios/Journeys TokenExpires'],
    tests: [`${ES}/auth/createBearerAuth.test.ts › refreshes once for all streams that wait`],
  },
  {
    id: 'C6',
    says: 'The response is checked: a login page with status 200 is an error, not an empty answer',
    stories: ['event-stream/Statuses LoginPage', 'chat-window/States SignedOut'],
    tests: [
      `${CONTRACT} › tells a login page from a stream`,
      `${CHAT}/ChatWindow.browser.test.tsx › tells a login page from an answer, and asks only once`,
    ],
  },
  {
    id: 'C7',
    says: 'GET comes back after a drop with Last-Event-ID; retry and Retry-After are obeyed',
    stories: ['event-stream/Statuses Reconnecting', 'event-stream/Notices Feed'],
    tests: [`${ES}/createEventStream.browser.test.ts › continues after the last id when the connection drops`],
  },
  {
    id: 'C8',
    says: 'A POST whose answer has begun is never sent twice by itself',
    stories: ['chat-window/States BrokenOff', 'event-stream/Statuses Truncated'],
    tests: [`${CONTRACT} › never sends a POST twice when the answer is cut, and keeps what came`],
  },
  {
    id: 'C9',
    says: 'The end: the server closes, a sentinel, a named close event, a finish reason',
    stories: ['event-stream/Statuses Ended', 'event-stream/Statuses ServerClosed'],
    tests: [`${ES}/connection/endOfStream.test.ts › the end-of-stream table`],
  },
  {
    id: 'C10',
    says: 'Timeouts: to connect, idle, overall',
    stories: ['event-stream/Transports AHostileStream'],
    tests: [`${ES}/connection/liveness.test.ts › timeouts of a stream`],
  },
  {
    id: 'C11',
    says: 'Stop, at any moment; nothing arrives after',
    stories: ['event-stream/Statuses StoppedByUser', 'chat-window/States StoppedByUser'],
    tests: [`${CONTRACT} › stops at once, and the server sees it`],
  },
  {
    id: 'C12',
    says: 'Unmounting ends the request, hiding the tab does not; a chat made outside React lives on',
    stories: ['chat-store/Conversations InTheBackground'],
    tests: [
      `${CONTRACT} › stays connected while the tab is hidden`,
      `${CHAT}/react/useOwnedChat.test.tsx › leaves a chat that was made outside running`,
    ],
  },
  {
    id: 'C13',
    says: 'An endpoint that answers plain JSON still gives an answer',
    stories: ['formats/Live InOnePiece'],
    tests: [`${CHAT}/store/createChat.test.ts › an endpoint on which streaming is switched off`],
  },
  {
    id: 'F1',
    says: 'OpenAI-style chunks: role, content, finish reason, [DONE]',
    stories: ['formats/Live OpenAIChat'],
    tests: [`${CHAT}/formats/recorded.test.ts › a recording of the endpoint is exactly this message`],
  },
  {
    id: 'F2',
    says: 'Business data in the last chunk reaches the message as metadata',
    stories: ['formats/Recorded JavaService'],
    tests: [`${CHAT}/formats/wire.test.ts › at every cut`],
  },
  {
    id: 'F3',
    says: 'A company’s own envelope, described by paths',
    stories: ['formats/Live JsonEnvelope', 'formats/Recorded Envelope'],
    tests: [
      `${CHAT}/formats/jsonEnvelope.test.ts › fills the body from the question and from what the server wanted back`,
    ],
  },
  {
    id: 'F4',
    says: 'An error code inside an HTTP 200 is an error that is shown',
    stories: ['formats/Recorded Refusal', 'message/Endings ServerRefused'],
    tests: [`${CHAT}/formats/jsonEnvelope.test.ts › says something when the server refuses without words`],
  },
  {
    id: 'F5',
    says: 'Plain text, several data lines, blank lines: nothing is lost',
    stories: ['formats/Live PlainText'],
    tests: [`${CHAT}/formats/jsonEnvelope.test.ts › joins by the separator, losing nothing`],
  },
  {
    id: 'F6',
    says: 'OpenAI Responses, Anthropic Messages, the AI SDK’s UI message stream, Ollama, or found out by itself',
    stories: [
      'formats/Live OpenAIResponses',
      'formats/Live AnthropicMessages',
      'formats/Live UIMessageStream',
      'formats/Live Ollama',
      'formats/Live AutoDetect',
    ],
    tests: [`${CHAT}/formats/live.test.ts › the official clients read the same`],
  },
  {
    id: 'F7',
    says: 'Thinking, tool calls, sources, tokens used, errors in mid-stream',
    stories: ['message/Parts Reasoning', 'message/Parts ToolCalls', 'formats/Tools RunInThePage'],
    tests: [`${CHAT}/store/createChat.test.ts › shows the server’s words of an error in mid-stream, keeps the text`],
  },
  {
    id: 'F8',
    says: 'What the next question must give back is carried',
    stories: ['scenarios/Journeys EnvelopeWithSources'],
    tests: [`${CHAT}/store/createChat.test.ts › gives back what the server wanted back`],
  },
  {
    id: 'T1',
    says: 'Pieces wait and are shown at an even pace',
    stories: ['typewriter/Paces SideBySide'],
    tests: [`${TYPING}/evenPace.test.ts › no character but a few of the first is later than 400 ms, and all are shown`],
  },
  {
    id: 'T2',
    says: 'The pace adapts: never behind by more than a bound, done soon after the end',
    stories: ['typewriter/Paces SideBySide'],
    tests: [`${TYPING}/createTypewriter.test.ts › drains %i characters within 250 ms`],
  },
  {
    id: 'T3',
    says: 'Never half a character, in any script',
    stories: ['typewriter/Scripts WholeCharacters'],
    tests: [`${TYPING}/wholeCharacters.test.ts › never shows a part of a character, by %s`],
  },
  {
    id: 'T4',
    says: 'Skip, pause, resume; reduced motion and hidden tabs show text at once',
    stories: ['typewriter/Controls PausedAndSkipped', 'typewriter/ReducedMotion ShownAsItComes'],
    tests: [`${TYPING}/manners.test.ts › a hidden page shows text as it comes, and nothing bursts when it returns`],
  },
  {
    id: 'W1',
    says: 'Bubbles, waiting before the first word, caret, errors, times',
    stories: ['chat-window/States Waiting', 'chat-window/States Streaming', 'message/Variants Bubbles'],
    tests: [`${CHAT}/ChatWindow.browser.test.tsx › shows the answer as it grows, in many steps`],
  },
  {
    id: 'W2',
    says: 'Enter sends, Shift+Enter breaks the line, an input method’s Enter never sends',
    stories: ['composer/Composer Growing'],
    tests: [
      `${PARTS}/ChatWindow.test.tsx › leaves Enter to an input method %s`,
      `${PARTS}/ChatComposer.browser.test.tsx › sends with Ctrl+Enter where Enter breaks the line`,
    ],
  },
  {
    id: 'W3',
    says: 'Stop, regenerate, retry, edit and ask again, copy',
    stories: ['message/Actions EditQuestion', 'scenarios/Journeys StopAndResume'],
    tests: [
      `${CHAT}/ChatWindow.browser.test.tsx › stops mid-way: what came stays, the server sees the abort, and one can ask again`,
      `${PARTS}/ChatMessage.browser.test.tsx › edits a question in its place`,
      `${PARTS}/ChatMessage.browser.test.tsx › copies as Markdown and as plain text, and says when the browser refuses`,
    ],
  },
  {
    id: 'W4',
    says: 'The view follows the answer; scrolling up frees it, a button returns; never a jump',
    stories: ['transcript/Reading Following', 'transcript/Reading FreeWithUnread', 'transcript/Reading LateImages'],
    tests: [
      `${CHAT}/scroll/following.browser.test.tsx › a reader who is free, %s`,
      `${CHAT}/scroll/reading.browser.test.tsx › keeps the end in view at every frame, and through a composer that grows`,
    ],
  },
  {
    id: 'W5',
    says: 'Follow-up questions are offered after an answer',
    stories: ['composer/Composer Suggestions'],
    tests: [`${PARTS}/ChatComposer.browser.test.tsx › offers what may follow, and asks it at one press (W5)`],
  },
  {
    id: 'W6',
    says: 'Sources of an answer, opened in a dialog',
    stories: ['message/Parts Sources'],
    tests: [`${PARTS}/ChatMessage.browser.test.tsx › opens a source in a dialog, follows only safe addresses`],
  },
  {
    id: 'W7',
    says: 'Thumbs up at once, thumbs down with a reason, undone if the server refuses',
    stories: ['message/Actions GoodAnswer', 'message/Actions BadAnswer', 'message/Actions FeedbackRefused'],
    tests: [`${PARTS}/ChatMessage.browser.test.tsx › gives thumbs down with its reason, takes it back`],
  },
  {
    id: 'W8',
    says: 'Clear the context: a divider after which nothing earlier is sent',
    stories: ['message/Pieces ContextCleared'],
    tests: [
      `${CHAT}/store/actions.test.ts › keeps what is above it from being sent, and forgets what the server wanted back`,
    ],
  },
  {
    id: 'W9',
    says: 'Delete a conversation, with a confirmation',
    stories: ['layouts/Layouts DeleteConversation'],
    tests: [`${PARTS}/ChatLayouts.browser.test.tsx › deletes after a confirmation, the server first`],
  },
  {
    id: 'W10',
    says: 'A list of conversations: searchable, the current one on top, HH:mm today and MM/DD before',
    stories: ['conversation-list/ConversationList Beside', 'conversation-list/ConversationList Search'],
    tests: [`${PARTS}/ConversationList.browser.test.tsx › has the current one on top, the pinned ones next`],
  },
  {
    id: 'W11',
    says: 'Forms in the conversation: steps, mistakes, a way out, the last step to the endpoint',
    stories: ['forms/Forms FirstStep', 'scenarios/Journeys QuotationInSteps'],
    tests: [`${PARTS}/ChatForm.browser.test.tsx › becomes questions step by step`],
  },
  {
    id: 'W12',
    says: 'The log of an answer: raw events beside what they mean, with times',
    stories: ['message/Actions Log'],
    tests: [`${PARTS}/ChatMessage.browser.test.tsx › shows its log: raw beside decoded`],
  },
  {
    id: 'W13',
    says: 'History is there on opening; a running answer goes on after a reload if the server can',
    stories: ['chat-store/Reload StillThere', 'chat-store/Conversations OverReloads'],
    tests: [`${CHAT}/storage/reload.browser.test.ts › finds the answer going on after the last saved event`],
  },
  {
    id: 'W14',
    says: 'Markdown while it streams: no flicker, code with copy, tables, safe links',
    stories: ['markdown/Streaming EveryConstruct', 'markdown/Hostile ImagesBlocked'],
    tests: [
      'markdown/src/react/StreamingMarkdown.browser.test.tsx › never shows the mark of what closes later',
      `${CHAT}/Markdown.browser.test.tsx › shows an answer as Markdown while it arrives`,
    ],
  },
  {
    id: 'W15',
    says: 'English and 简体中文, other languages by words; right to left; dark; phones',
    stories: ['chat-window/Live Live', 'themes/Themes LightBesideDark', 'layouts/Layouts Inline'],
    tests: [`${PARTS}/ChatLayouts.browser.test.tsx › needs no more than 320 pixels`],
  },
  {
    id: 'W16',
    says: 'By keyboard alone, and with a screen reader: sentences are announced, not tokens',
    stories: ['message/Announcements Sentence', 'scenarios/Journeys EnvelopeWithSources'],
    tests: [
      `${PARTS}/ChatMessage.browser.test.tsx › renders a handful of times for hundreds of tokens, and is announced in sentences`,
      `${CHAT}/scroll/reading.browser.test.tsx › the focus goes message by message`,
    ],
  },
  {
    id: 'W17',
    says: 'A welcome with starters; header; inline, panel and launcher',
    stories: ['layouts/Layouts Panel', 'layouts/Layouts LauncherOpen', 'chat-window/Live Live'],
    tests: [`${PARTS}/ChatLayouts.browser.test.tsx › says who one talks to, and that an answer is on its way (W17)`],
  },
  {
    id: 'W18',
    says: 'Older history as the reader scrolls up; uploads with progress; the server is told to stop',
    stories: ['transcript/History OlderMessages', 'composer/Composer Attachments'],
    tests: [
      `${CHAT}/scroll/reading.browser.test.tsx › come as the reader nears the top, and what is read stays, %s`,
      `${PARTS}/ChatComposer.browser.test.tsx › show how much has gone, hold the question back`,
      `${CHAT}/store/actions.test.ts › tells the server of a stop, with the id of the request`,
    ],
  },
]
