import type { DocPage } from './DocPage.ts'

const markdown = `# Streamside

Streamside is a React kit for streaming chat over Server-Sent Events: a hook that reads a stream, a hook that shows
text at an even pace, and a chat window that joins the two. Point it at the endpoint you already have: no change to the
backend, no adapter service, no UI framework.

## Server-Sent Events (SSE)

Server-Sent Events (SSE) are a plain text stream over HTTP with the content type \`text/event-stream\`. Each event is a
few lines and a blank line at its end:

\`\`\`text
id: 7
event: notification
data: {"title": "Build finished"}

\`\`\`

Several \`data:\` lines in one event are joined by line breaks. A line that begins with a colon is a comment.

## useEventStream

\`useEventStream\` from \`@streamside/event-stream\` reads any SSE endpoint by \`fetch\`, with any method and any headers:

\`\`\`tsx
const stream = useEventStream('/sse/notices', {
  events: { notification: (event) => console.log(event.data) },
})
\`\`\`

\`stream.status\` is \`idle\`, \`connecting\`, \`open\`, \`waiting\`, \`closed\` or \`failed\`. With a body the request is a POST and
waits for \`stream.open()\`. \`createEventStream\` is the same without React.

## Reconnecting after a drop

When the connection drops or ends, a GET stream connects again, with \`Last-Event-ID\`, as the standard says. A POST is not sent again
once its answer has begun, unless the caller sets \`resume\`. \`Retry-After\` and the server's \`retry:\` are obeyed.

## Stopping an answer

\`stream.close()\` ends the request at any moment; nothing arrives after it, and what came stays. A stop is a status
(\`closed\`), not an error.

## Errors of a stream

A stream that failed carries one \`EventStreamError\` with a \`code\`, facts, and advice that a person can read:

| code | what happened |
|---|---|
| \`network\` | no response, or the connection broke |
| \`http-status\` | the server answered with an error status, such as 429 |
| \`content-type\` | something other than an event stream came, such as an HTML login page |
| \`truncated\` | the answer ended before its end mark |

## useTypewriter

The typewriter, \`useTypewriter\` from \`@streamside/typewriter\`, takes text that arrives in bursts and shows it at an even pace, never half
a character. By default no character waits longer than about 400 ms (\`maxLagMs\`).

\`\`\`tsx
const typed = useTypewriter(text, { streaming })
return <p>{typed.text}</p>
\`\`\`

## The chat window

\`<ChatWindow>\` from \`@streamside/chat\` is a whole chat: transcript, messages and a composer, styled in plain CSS with
variables, light and dark.

\`\`\`tsx
<ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
\`\`\`

## Chat formats

A format turns the events of an endpoint into an answer. \`openAIChat\` reads OpenAI-style chunks; \`jsonEnvelope\` reads
JSON of your own, described by paths such as \`data.content\`, without code.

## Routes of this endpoint

| route | what it streams |
|---|---|
| \`POST /v1/chat/completions\` | OpenAI chat completions, streamed or whole |
| \`POST /v1/responses\` | OpenAI Responses |
| \`POST /v1/messages\` | Anthropic Messages |
| \`POST /ui/chat\` | the AI SDK's UI message stream |
| \`POST /ollama/api/chat\` | Ollama, as NDJSON |
| \`GET\` or \`POST /sse/plain-text\` | plain text, one event a line |
| \`GET\` or \`POST /text-stream\` | text/plain, without events |
| \`POST /sse/spring\` | OpenAI-style chunks by a Spring SseEmitter, with business data |
| \`POST /sse/envelope\` | a JSON envelope with session ids and sources |
| \`GET /sse/notices\` | a feed of named events with ids |
| \`GET\` or \`POST /sse/resumable\` | an answer that continues after any of its ids |
| \`GET\` or \`POST /replay/:name\` | a recording with its timing |

What a chat window needs besides is under \`/backend/\`: suggestions, feedback, stop, conversations, history, uploads, a form and tokens.

## Faults of this endpoint

Add \`?fault=\` to a route to make it misbehave; several are separated by commas. Among them are refusals (\`429\`, \`500\`, \`503\`), \`html\` (a login page with status 200), \`slow-headers\`, \`drop\` (the connection breaks), \`stall\` (nothing more comes), \`truncate\`, \`restart\`, \`drip\`, \`buffer\`, \`crlf\`, \`bom\`, \`split-utf8\`, \`giant\` and \`gzip\`. \`&after=5\` moves \`drop\` and \`stall\` to after the fifth event, \`&times=1\` spoils only the first such request.

## Timing of this endpoint

\`?firstTokenMs=\` and \`?tokenMs=\` set in milliseconds how fast an answer streams: 250 and 25 by default. \`tokenMs=0\` is as
fast as possible.

## A real model

Start the endpoint with \`CHAT_UPSTREAM_URL\` (and \`CHAT_UPSTREAM_KEY\`, \`CHAT_UPSTREAM_MODEL\`) and it relays
\`POST /v1/chat/completions\` to that OpenAI-compatible server:

\`\`\`sh
CHAT_UPSTREAM_URL=http://localhost:11434 CHAT_UPSTREAM_MODEL=qwen3 pnpm endpoint
\`\`\`
`

/** The built-in page in English. */
export const builtInDocsEn: DocPage = { path: 'packages/endpoint/docs/guide.md', locale: 'en', markdown }
