import type { FlowWords } from '../flows/Flow.ts'
import type { ChatError } from '../messages/ChatError.ts'
import type { ToolState } from '../messages/ChatPart.ts'
import type { ChatNotice } from '../store/ChatSnapshot.ts'
import type { ChatLabels, FileProblem } from './ChatLabels.ts'

/** 简体中文 */
export const zhCN: ChatLabels = {
  locale: 'zh-CN',
  window: '聊天',
  transcript: '对话',
  message: '消息',
  placeholder: '请输入问题…',
  send: '发送',
  stop: '停止',
  attach: '添加附件',
  dropFiles: '松开即可添加文件',
  attachments: '附件',
  removeFile: (name) => `移除 ${name}`,
  fileProblem: describeFile,
  uploading: (name) => `正在上传 ${name}`,
  suggestions: '推荐问题',
  queue: '接下来的问题',
  removeQueued: (text) => `不再提问：${text}`,
  offline: '网络已断开，恢复后才能收到回答。',
  reconnectingIn: (seconds) => `连接已中断，${seconds} 秒后重试…`,
  notice: describeNotice,
  dismiss: '关闭提示',
  openWindow: (unread) => (unread > 0 ? `打开聊天，${unread} 条未读` : '打开聊天'),
  closeWindow: '关闭聊天',
  newConversation: '新对话',
  clearContext: '清除上下文',
  deleteConversation: '删除对话',
  deleteConversationText: '其中的所有消息都将丢失。',
  confirmDelete: '删除此对话？',
  delete: '删除',
  answering: '正在回答…',
  copy: '复制',
  copied: '已复制',
  copyPlain: '复制为纯文本',
  copyFailed: '复制失败',
  more: '更多',
  edit: '编辑',
  editing: '编辑问题',
  goodAnswer: '回答得好',
  badAnswer: '回答得不好',
  feedbackTitle: '哪里不满意？',
  feedbackReasons: ['内容有误', '答非所问', '信息过时', '难以理解'],
  feedbackText: '请具体说明',
  feedbackSend: '提交',
  feedbackGiven: '感谢您的反馈。',
  log: '查看日志',
  logTitle: '回答日志',
  previousVersion: '上一个版本',
  nextVersion: '下一个版本',
  version: (number, count) => `第 ${number} 版，共 ${count} 版`,
  regenerate: '重新回答',
  retry: '重试',
  close: '关闭',
  cancel: '取消',
  scrollToEnd: '回到最新消息',
  unread: (count) => `下方有 ${count} 条新回答`,
  loadOlder: '查看更早的消息',
  loadingOlder: '正在加载更早的消息…',
  olderFailed: '更早的消息加载失败。',
  you: '我',
  assistant: '助手',
  waiting: '正在思考…',
  stopped: '已停止',
  contextCleared: '上下文已清除，助手不再看到以上内容',
  reasoning: '思考过程',
  thoughtFor: (seconds) => `已思考 ${duration(seconds)}`,
  sources: '参考来源',
  showSources: (count) => `查看全部 ${count} 条来源`,
  toolState: (state) => TOOL_STATES[state],
  toolInput: '参数',
  toolOutput: '结果',
  approve: '允许',
  deny: '不允许',
  approvalNeeded: (tool) => `助手想要使用“${tool}”。`,
  finishNote: describeFinish,
  continue: '继续',
  continueQuestion: '请继续。',
  usage: ({ inputTokens = 0, outputTokens = 0 }) =>
    `输入 ${NUMBER.format(inputTokens)} · 输出 ${NUMBER.format(outputTokens)} 个 token`,
  retryIn: (seconds) => `${duration(seconds)}后可重试`,
  retryWhenOnline: '网络已断开，恢复后将自动重新提问。',
  details: '详情',
  answerBegan: '开始回答。',
  answerDone: '回答完毕。',
  codeBlock: '代码。',
  retryingIn: (seconds) => `服务器繁忙，${seconds} 秒后重试…`,
  error: describe,
  welcomeTitle: '有什么可以帮您？',
  welcomeText: '输入问题即可开始。',
  conversations: {
    list: '对话列表',
    search: '搜索对话',
    clearSearch: '清除搜索',
    nothingFound: '没有找到相关对话。',
    empty: '还没有对话。',
    loading: '正在加载…',
    untitled: '新对话',
    newConversation: '新对话',
    actions: (title) => `${title}：更多操作`,
    pin: '置顶',
    unpin: '取消置顶',
    pinned: '已置顶',
    rename: '重命名',
    newTitle: '新标题',
    remove: '删除',
    removeText: (title) => `“${title}”中的所有消息都将丢失。`,
    cancel: '取消',
    running: '正在回答',
    unread: '未读',
    dismiss: '关闭提示',
    open: '打开对话列表',
    close: '关闭对话列表',
  },
  logView: {
    events: '事件',
    filter: '筛选事件',
    nothing: '没有匹配的事件。',
    firstEvent: '首个事件',
    total: '总耗时',
    count: (shown, all) => (shown === all ? `${all} 个` : `${shown} / ${all} 个`),
    dropped: (count) => `另有 ${count} 个事件未保留`,
    timeline: (count, seconds) => `${seconds} 内共 ${count} 个事件`,
    copyJson: '复制为 JSON',
    copyCurl: '复制为 curl',
    raw: '原始事件',
    decoded: '解析结果',
    ignored: '已忽略',
  },
  form: {
    step: (step, count) => `第 ${step} 步，共 ${count} 步`,
    next: '下一步',
    back: '上一步',
    submit: '提交',
    cancel: '取消',
    cancelTitle: '取消填写？',
    cancelText: '已填写的内容将丢失。',
    keep: '继续填写',
    optional: '选填',
    choose: '请选择…',
    problems: (count) => `有 ${count} 项需要修改：`,
    submitted: '已提交',
    cancelled: '已取消',
    yes: '是',
    no: '否',
    none: '未填写',
    chooseFile: '选择文件',
    removeFile: (name) => `移除 ${name}`,
  },
  markdown: {
    copy: '复制',
    copied: '已复制',
    code: (language) => (language ? `代码：${language}` : '代码'),
    table: '表格',
    loadImage: (host, alt) => `加载来自 ${host} 的图片${alt && `：${alt}`}`,
    blockedImage: (alt) => `图片未加载${alt && `：${alt}`}`,
    task: (done) => (done ? '已完成' : '未完成'),
    footnotes: '脚注',
    backToText: (label) => `回到引用 ${label}`,
    note: '注意',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '小心',
  },
}

const NUMBER = new Intl.NumberFormat('zh-CN')

const TOOL_STATES: Record<ToolState, string> = {
  'input-streaming': '准备中…',
  'input-available': '运行中…',
  'approval-requested': '等待您确认',
  'approval-responded': '运行中…',
  'output-available': '已完成',
  'output-error': '失败',
  'output-denied': '未获允许',
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}

function describeFinish(reason: string): string | undefined {
  if (/length|max_?(output_?)?tokens/i.test(reason)) return '回答已达到长度上限。'
  if (/filter|safety|refusal/i.test(reason)) return '回答因内容过滤而中断。'
  return undefined
}

function describe(error: ChatError): string {
  switch (error.code) {
    case 'server-error':
      return error.message
    case 'network':
      return '无法连接服务器，或连接已断开。'
    case 'truncated':
      return '回答未完成就中断了。'
    case 'unreadable':
    case 'content-type':
      return error.contentType?.includes('html')
        ? '收到的是网页而不是回答，可能需要重新登录。'
        : '服务器的回答格式无法识别。'
    default:
      return describeStatus(error)
  }
}

function describeStatus({ status, retryAfterMs }: ChatError): string {
  if (status === 401) return '登录已失效，请重新登录后再提问。'
  if (status === 403) return '您没有使用该助手的权限。'
  if (status === 404) return '该地址没有可用的助手。'
  if (status === 429) {
    return retryAfterMs === undefined
      ? '提问过于频繁，请稍后再试。'
      : `提问过于频繁，请在 ${Math.ceil(retryAfterMs / 1000)} 秒后重试。`
  }
  if (status !== undefined && status >= 500) return `服务器出现问题（${status}），请稍后再试。`
  if (status !== undefined) return `服务器拒绝了该请求（${status}）。`
  return '问题未能发送。'
}

function describeFile(problem: FileProblem, { name, limit }: { name: string; limit: string }): string {
  if (problem === 'type') return `${name}：不支持该类型的文件。`
  if (problem === 'size') return `${name} 超过了 ${limit}。`
  if (problem === 'count') return `最多只能添加 ${limit} 个文件。`
  return `${name} 上传失败。`
}

function describeNotice({ action }: ChatNotice): string {
  if (action === 'stop') return '未能通知服务器停止。'
  if (action === 'feedback') return '您的反馈未能提交。'
  if (action === 'clearContext') return '未能清除上下文。'
  if (action === 'loadOlder') return '未能加载更早的消息。'
  return '对话未能保存到本机。'
}

/** What is said of wrong values in forms, for a flow's `words`. */
export const flowWordsZhCN: FlowWords = {
  required: (label) => `请填写“${label}”`,
  min: (label, min) => `“${label}”不能小于 ${min}`,
  max: (label, max) => `“${label}”不能大于 ${max}`,
  shorter: (label, characters) => `“${label}”最多 ${characters} 个字符`,
  longer: (label, characters) => `“${label}”至少 ${characters} 个字符`,
  number: (label) => `“${label}”应为数字`,
  pattern: (label) => `“${label}”的格式不正确`,
  option: (label) => `“${label}”不在可选范围内`,
}
