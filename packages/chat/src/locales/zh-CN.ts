import type { ChatError } from '../messages/ChatError.ts'
import type { ChatLabels } from './ChatLabels.ts'

/** 简体中文 */
export const zhCN: ChatLabels = {
  locale: 'zh-CN',
  window: '聊天',
  transcript: '对话',
  message: '消息',
  placeholder: '请输入问题…',
  send: '发送',
  stop: '停止',
  copy: '复制',
  copied: '已复制',
  regenerate: '重新回答',
  retry: '重试',
  close: '关闭',
  cancel: '取消',
  scrollToEnd: '回到最新消息',
  you: '我',
  assistant: '助手',
  waiting: '正在思考…',
  stopped: '已停止',
  contextCleared: '上下文已清除，助手不再看到以上内容',
  reasoning: '思考过程',
  sources: '参考来源',
  retryingIn: (seconds) => `服务器繁忙，${seconds} 秒后重试…`,
  error: describe,
  welcomeTitle: '有什么可以帮您？',
  welcomeText: '输入问题即可开始。',
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

function describe(error: ChatError): string {
  switch (error.code) {
    case 'server-error':
      return error.message
    case 'network':
      return '无法连接服务器，或连接已断开。'
    case 'truncated':
      return '回答未完成就中断了。'
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
