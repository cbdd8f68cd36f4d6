import type { FilePart, SourcePart, ToolPart } from '@streamside/chat'
import type { Locale } from './Conversation.tsx'

/** A call that asks for the weather. */
export function weather(more: Partial<ToolPart>): ToolPart {
  const input = { city: 'Chengdu', days: 3, units: 'metric' }
  return {
    type: 'tool',
    id: 'c1',
    name: 'get_weather',
    state: 'input-available',
    input,
    inputText: JSON.stringify(input),
    ...more,
  }
}

const TITLES = {
  en: [
    'Warranty terms',
    'Handbook, chapter 7: battery',
    'Returns and shipping',
    'Care of the cushions',
    'Service centres',
  ],
  'zh-CN': ['保修条款', '用户手册第七章：电池', '退货与运费', '耳垫保养', '服务网点'],
}
const SNIPPET = {
  en: 'The warranty begins on the day of delivery and lasts twenty-four months.',
  'zh-CN': '保修期自交付之日起计算，为期二十四个月。',
}

/** Five that can be opened, and one whose address is not to be trusted. */
export function sources(locale: Locale): SourcePart[] {
  const good = TITLES[locale].map((title, index) => ({
    type: 'source' as const,
    title,
    url: `https://docs.example.com/warranty/${index + 1}`,
    ...(index < 2 && { snippet: SNIPPET[locale] }),
  }))
  // A model may say anything: such an address is shown, and leads nowhere.
  return [...good, { type: 'source', title: 'javascript', url: 'javascript:alert(1)' }]
}

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300"><rect width="480" height="300" fill="#dfe7dc"/><path d="M0 240 140 120l90 70 110-110 140 130v90H0z" fill="#8fae93"/><circle cx="370" cy="70" r="32" fill="#f3d37a"/></svg>',
)}`

/** A picture, and two sheets. */
export function files(locale: Locale): FilePart[] {
  const isChinese = locale === 'zh-CN'
  return [
    { type: 'file', name: isChinese ? '山景.svg' : 'hills.svg', mediaType: 'image/svg+xml', url: PICTURE },
    {
      type: 'file',
      name: isChinese ? '保修卡.pdf' : 'warranty-card.pdf',
      mediaType: 'application/pdf',
      url: 'https://docs.example.com/card.pdf',
      sizeBytes: 1_240_000,
    },
    { type: 'file', name: 'log.txt', mediaType: 'text/plain', url: 'data:text/plain,ok', sizeBytes: 840 },
  ]
}
