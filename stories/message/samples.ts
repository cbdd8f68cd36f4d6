import type { ChatMessageData, ChatPart } from '@streamside/chat'
import type { Locale } from './Conversation.tsx'

/** Five minutes ago: times look as they do. */
const ASKED_AT = Date.now() - 300_000

/** A question of the reader. */
export function question(text: string, more: Partial<ChatMessageData> = {}): ChatMessageData {
  const parts: ChatPart[] = [{ type: 'text', text }]
  return { id: 'question', role: 'user', parts, metadata: {}, status: 'done', createdAt: ASKED_AT, ...more }
}

/** An answer made of these parts; text stands for a text part. */
export function answer(parts: readonly (ChatPart | string)[], more: Partial<ChatMessageData> = {}): ChatMessageData {
  return {
    id: 'answer',
    role: 'assistant',
    parts: parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
    metadata: {},
    status: 'done',
    createdAt: ASKED_AT + 4000,
    ...more,
  }
}

const WORDS = {
  question: { en: 'How long is the warranty, and what does it cover?', 'zh-CN': '保修期有多长？包括哪些内容？' },
  answer: {
    en: 'The warranty is **two years** from the day of delivery. It covers:\n\n- faults of material and workmanship,\n- the battery, down to 80 % of its capacity,\n- the cost of sending it back.\n\nWear of the cushions is not covered.',
    'zh-CN':
      '保修期为自交付之日起**两年**，范围包括：\n\n- 材料和工艺缺陷；\n- 电池容量低于 80%；\n- 寄回产品的运费。\n\n耳垫的正常磨损不在保修范围内。',
  },
  thought: {
    en: 'The customer asks about the warranty. The handbook says two years; the battery has a rule of its own. I should name what is left out, too.',
    'zh-CN': '用户询问保修。手册规定为两年，电池另有规定。也应说明哪些不在范围内。',
  },
}

/** Words of the samples. */
export const words = (name: keyof typeof WORDS, locale: Locale): string => WORDS[name][locale]

/** A question, and an answer made of these parts, or its usual words. */
export function exchange(parts?: (locale: Locale) => readonly (ChatPart | string)[], more?: Partial<ChatMessageData>) {
  return (locale: Locale): ChatMessageData[] => [
    question(words('question', locale)),
    answer(parts?.(locale) ?? [words('answer', locale)], more),
  ]
}
