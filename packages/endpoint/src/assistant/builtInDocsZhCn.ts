import type { DocPage } from './DocPage.ts'

const markdown = `# Streamside

Streamside 是一套用于 SSE 流式聊天的 React 工具:读取数据流的钩子、匀速显示文字的钩子,以及把两者合在一起的聊天窗口。
直接连接你已有的接口即可:不用改后端,不用适配服务,也不依赖 UI 框架。

## 服务器推送事件 SSE

SSE(Server-Sent Events)是 HTTP 上的纯文本数据流,内容类型为 \`text/event-stream\`。每个事件由几行文字组成,以空行结束:

\`\`\`text
id: 7
event: notification
data: {"title": "Build finished"}

\`\`\`

同一事件里的多个 \`data:\` 行用换行符连接。以冒号开头的行是注释。

## useEventStream 钩子

\`@streamside/event-stream\` 的 \`useEventStream\` 通过 \`fetch\` 读取任何 SSE 接口,支持任意方法和请求头:

\`\`\`tsx
const stream = useEventStream('/sse/notices', {
  events: { notification: (event) => console.log(event.data) },
})
\`\`\`

\`stream.status\` 是 \`idle\`、\`connecting\`、\`open\`、\`waiting\`、\`closed\` 或 \`failed\`。带请求体时使用 POST,
并等待调用 \`stream.open()\`。\`createEventStream\` 是不依赖 React 的版本。

## 断线重连

GET 数据流在断线或正常结束后会按标准带着 \`Last-Event-ID\` 自动重连。POST 的回答一旦开始就不会重发,除非设置了 \`resume\`。
服务器的 \`Retry-After\` 和 \`retry:\` 会被遵守。

## 停止回答

\`stream.close()\` 可以随时结束请求:之后不会再收到任何内容,已经收到的内容会保留。停止是一种状态(\`closed\`),不是错误。

## 数据流的错误

失败的数据流带有一个 \`EventStreamError\`,包含 \`code\`、事实和给人看的建议:

| code | 发生了什么 |
|---|---|
| \`network\` | 没有响应,或连接中断 |
| \`http-status\` | 服务器返回错误状态,例如 429 |
| \`content-type\` | 收到的不是事件流,例如 HTML 登录页 |
| \`truncated\` | 回答在结束标记之前就断了 |

## useTypewriter 打字机

\`@streamside/typewriter\` 的 \`useTypewriter\` 把一阵一阵到达的文字匀速显示出来,不会显示半个字符。
默认情况下,一个字符最多等待约 400 毫秒(\`maxLagMs\`)。

\`\`\`tsx
const typed = useTypewriter(text, { streaming })
return <p>{typed.text}</p>
\`\`\`

## ChatWindow 聊天窗口

\`@streamside/chat\` 的 \`<ChatWindow>\` 是完整的聊天界面:消息列表、消息和输入框,用纯 CSS 变量定制样式,支持浅色和深色。

\`\`\`tsx
<ChatWindow endpoint="/v1/chat/completions" format={openAIChat({ model: 'qwen3' })} />
\`\`\`

## 聊天格式

格式负责把接口的事件变成回答。\`openAIChat\` 读取 OpenAI 风格的数据块;\`jsonEnvelope\` 用 \`data.content\`
这样的路径描述你自己的 JSON,不用写代码。

## 本接口的路由

| 路由 | 输出内容 |
|---|---|
| \`POST /v1/chat/completions\` | OpenAI 聊天补全,流式或整段 |
| \`POST /v1/responses\` | OpenAI Responses |
| \`POST /v1/messages\` | Anthropic Messages |
| \`POST /ui/chat\` | AI SDK 的 UI 消息流 |
| \`POST /ollama/api/chat\` | Ollama,NDJSON 格式 |
| \`GET\` 或 \`POST /sse/plain-text\` | 纯文本,每行一个事件 |
| \`GET\` 或 \`POST /text-stream\` | text/plain,没有事件 |
| \`POST /sse/spring\` | Spring SseEmitter 转发的 OpenAI 风格数据块,带业务数据 |
| \`POST /sse/envelope\` | 带会话编号和来源的 JSON 信封 |
| \`GET /sse/notices\` | 带编号的命名事件通知 |
| \`GET\` 或 \`POST /sse/resumable\` | 可以从任意编号之后继续的回答 |
| \`GET\` 或 \`POST /replay/:name\` | 按原来的时间重放录制内容 |

聊天窗口需要的其他接口在 \`/backend/\` 下:推荐问题、反馈、停止、会话、历史记录、上传、表单和令牌。

## 模拟故障

在路由后加 \`?fault=\` 可以让它出错,多个故障用逗号分隔。例如拒绝请求(\`429\`、\`500\`、\`503\`)、\`html\`(状态码 200 的登录页)、\`slow-headers\`、\`drop\`(断开连接)、\`stall\`(停止发送但保持连接)、\`truncate\`、\`restart\`、\`drip\`、\`buffer\`、\`crlf\`、\`bom\`、\`split-utf8\`、\`giant\` 和 \`gzip\`。\`&after=5\` 让 \`drop\` 和 \`stall\` 在第五个事件之后发生,\`&times=1\` 只影响第一次请求。

## 输出速度

\`?firstTokenMs=\` 和 \`?tokenMs=\` 以毫秒设置回答的输出速度,默认 250 和 25。\`tokenMs=0\` 表示尽可能快。

## 接入真实模型

启动时设置 \`CHAT_UPSTREAM_URL\`(以及 \`CHAT_UPSTREAM_KEY\`、\`CHAT_UPSTREAM_MODEL\`),\`POST /v1/chat/completions\`
就会转发到兼容 OpenAI 的服务器:

\`\`\`sh
CHAT_UPSTREAM_URL=http://localhost:11434 CHAT_UPSTREAM_MODEL=qwen3 pnpm endpoint
\`\`\`
`

/** The built-in page in Chinese. */
export const builtInDocsZhCn: DocPage = { path: 'packages/endpoint/docs/guide.zh-CN.md', locale: 'zh-CN', markdown }
