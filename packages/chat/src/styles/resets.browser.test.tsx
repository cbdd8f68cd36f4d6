import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline'
import preflight from 'tailwindcss/preflight.css?inline'
import { afterEach, expect, it, vi } from 'vitest'
import { ChatForm, ChatWindow, createChat, defineFlow, plainText, startFlow } from '../index.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'
import layered from './styles.css?inline'
import unlayered from './styles.unlayered.css?inline'

const COMPARED = [
  'display',
  'color',
  'backgroundColor',
  'fontSize',
  'fontWeight',
  'fontFamily',
  'lineHeight',
  'textAlign',
  'listStyleType',
  'marginTop',
  'marginBottom',
  'marginLeft',
  'paddingTop',
  'paddingLeft',
  'borderTopWidth',
  'borderTopLeftRadius',
  'boxSizing',
  'textDecorationLine',
] as const

const flow = defineFlow({
  name: 'order',
  steps: [
    {
      title: 'What?',
      description: 'Of all that we have.',
      fields: {
        product: { type: 'select', label: 'Product', options: ['Pump'], required: true, help: 'One of them.' },
        colour: { type: 'radio', label: 'Colour', options: ['Red', 'Blue'] },
        agreed: { type: 'checkbox', label: 'Agreed' },
        note: { type: 'text', label: 'Note', multiline: true },
      },
      question: '{product}',
    },
  ],
  submit: () => ({}),
})

const sheets: HTMLStyleElement[] = []

afterEach(() => setSheets())
hostForEach('block-size: 900px; inline-size: 800px')

function setSheets(...texts: string[]): void {
  for (const sheet of sheets.splice(0)) sheet.remove()
  for (const text of texts) {
    const sheet = document.createElement('style')
    sheet.textContent = text
    document.head.append(sheet)
    sheets.push(sheet)
  }
}

/** A window with everything in it that a reset could reach. */
async function show(): Promise<void> {
  const chat = createChat({
    endpoint: '/chat',
    format: plainText(),
    messages: [
      { id: '1', role: 'user', parts: [{ type: 'text', text: 'Hi' }], metadata: {}, status: 'done', createdAt: 0 },
      {
        id: '2',
        role: 'assistant',
        parts: [
          {
            type: 'text',
            text: '# One\n\nTwo\n\n- three\n\n> four\n\n`five`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nsix\n```',
          },
          { type: 'source', title: 'Handbook', url: 'https://example.com' },
        ],
        metadata: {},
        status: 'done',
        createdAt: 0,
      },
    ],
  })
  startFlow(chat, flow)
  root.render(
    <ChatWindow chat={chat} title="Chat" subtitle="Here" avatar="S" attachments={{}} components={{ form: ChatForm }} />,
  )
  await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-form"]')).not.toBeNull())
}

/** What the reader sees of each element. */
function look(): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const [index, element] of [
    ...host.querySelectorAll<HTMLElement>('[data-slot="chat-window"], [data-slot="chat-window"] *'),
  ].entries()) {
    // Its lines are drawn by the icon's own element.
    if (element instanceof SVGElement) continue
    const style = getComputedStyle(element)
    const name = `${index} ${element.tagName.toLowerCase()} ${element.dataset.slot ?? ''}`
    for (const property of COMPARED) seen[`${name} ${property}`] = style[property]
  }
  return seen
}

it.each([
  ["Bootstrap's reboot", [reboot], unlayered],
  ["Tailwind's preflight without a layer", [preflight], unlayered],
  ["Tailwind's preflight in a later layer", ['@layer streamside, base;', `@layer base { ${preflight} }`], unlayered],
  ["Tailwind's preflight in an earlier layer", ['@layer base;', `@layer base { ${preflight} }`], layered],
])('looks the same on a page with %s', async (_, resets, own) => {
  setSheets(own)
  await show()
  const alone = look()
  expect(Object.keys(alone).length).toBeGreaterThan(500)
  setSheets(...resets, own)
  const withReset = look()
  const differences = Object.entries(alone)
    .filter(([name, value]) => withReset[name] !== value)
    .map(([name, value]) => `${name}: ${value} became ${withReset[name]}`)
  expect(differences).toEqual([])
})

it('lets a rule of the page win, layered or not', async () => {
  const rule = '[data-slot="chat-title"] { color: rgb(1, 2, 3) }'
  for (const own of [layered, unlayered]) {
    setSheets(own, rule)
    await show()
    const title = host.querySelector('[data-slot="chat-title"]')
    expect(title && getComputedStyle(title).color).toBe('rgb(1, 2, 3)')
  }
})
