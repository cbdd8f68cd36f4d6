import type { ChatMessageData } from '@streamside/chat'

const STARTED = Date.UTC(2026, 10, 20, 9, 30)

/** A short conversation that is there from the beginning. */
export function sampleMessages(locale: string): ChatMessageData[] {
  const words =
    locale === 'zh-CN'
      ? [
          '怎么让打字机效果更平稳？',
          '打字机会先缓冲再显示：它测量到达的速度，按字素逐个输出，最多只落后几百毫秒。\n\n- `pace: "adaptive"` 是默认值\n- 读者开启“减弱动态效果”时会直接显示全部文字',
          '可以跳过动画吗？',
          '可以。点击文字或调用 `skip()`，剩下的内容会**立即**显示。',
        ]
      : [
          'How do I make the typing look calm?',
          'Let the typewriter buffer a little: it measures how fast words arrive, shows them grapheme by grapheme, and never falls more than a few hundred milliseconds behind.\n\n- `pace: "adaptive"` is the default\n- readers who ask for reduced motion see the text at once',
          'Can a reader skip it?',
          'Yes. Call `skip()`, and what is left appears **at once**.',
        ]
  return words.map((text, index) => ({
    id: `sample-${index}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    parts: [{ type: 'text', text }],
    metadata: {},
    status: 'done',
    createdAt: STARTED + index * 40_000,
  }))
}
