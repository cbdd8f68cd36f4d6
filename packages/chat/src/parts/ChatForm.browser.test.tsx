import '../styles/styles.css'
import { beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Chat, ChatForm, ChatWindow, createChat, defineFlow, openAIChat, startFlow } from '../plain.ts'
import { host, hostForEach, root } from '../test-kit/hostForEach.ts'

const order = defineFlow({
  name: 'order',
  steps: [
    {
      title: 'What?',
      fields: {
        product: { type: 'select', label: 'Product', required: true, options: ['Sensor', 'Gateway'] },
        quantity: { type: 'number', label: 'Quantity', required: true, min: 1, help: 'In pieces.' },
        plan: { type: 'file', label: 'Plan' },
      },
      question: '{quantity} × {product}',
    },
    {
      title: 'Where?',
      fields: {
        country: { type: 'radio', label: 'Country', required: true, options: ['France', 'China'] },
        extras: { type: 'checkbox', label: 'Extras', options: ['Training', 'Parts'] },
        date: { type: 'date', label: 'Date' },
        agreed: { type: 'checkbox', label: 'I agree', required: true },
      },
      question: 'To {country}',
    },
    {
      title: 'Who?',
      fields: {
        company: { type: 'text', label: 'Company', required: true },
        email: { type: 'text', label: 'E-mail', required: true },
      },
      question: 'For {company}',
    },
  ],
  submit: ({ values }) => ({ url: '/backend/forms/quotation?firstTokenMs=0&tokenMs=0', body: { values } }),
})

let chat: Chat

hostForEach('block-size: 700px')
beforeEach(async () => {
  chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat() })
  startFlow(chat, order)
  root.render(<ChatWindow chat={chat} components={{ form: ChatForm }} />)
  await vi.waitFor(() => expect(field('Product')).toBeTruthy())
})

function field(label: string): HTMLInputElement {
  const labels = [...host.querySelectorAll('form[data-slot="chat-form"] :is(label, legend)')]
  const found = labels.find((one) => one.textContent?.startsWith(label))
  const control = found instanceof HTMLLabelElement ? found.control : undefined
  if (!(control instanceof HTMLElement)) throw new Error(`There is no field ${label}`)
  return control as HTMLInputElement
}
const press = async (name: string) => {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!button) throw new Error(`There is no button ${name}`)
  await userEvent.click(button)
}

it('becomes questions step by step, and its last step is answered by the endpoint (W11)', async () => {
  await userEvent.selectOptions(field('Product'), 'Sensor')
  await userEvent.fill(field('Quantity'), '12')
  await userEvent.upload(field('Plan'), new File(['x'], 'plan.txt', { type: 'text/plain' }))
  await vi.waitFor(() => expect(host.querySelector('[data-slot="chat-field-file"]')?.textContent).toBe('plan.txt'))
  await press('Next')
  await vi.waitFor(() => expect(document.activeElement).toBe(field('France')))
  expect(host.querySelector('[data-state="submitted"]')?.textContent).toContain('Quantity12')
  expect(host.querySelector('[data-slot="chat-form-progress"]')?.textContent).toBe('Step 2 of 3')
  await userEvent.click(field('China'))
  await userEvent.click(field('Parts'))
  await userEvent.fill(field('Date'), '2026-12-01')
  await userEvent.click(field('I agree'))
  await press('Next')
  await vi.waitFor(() => expect(document.activeElement).toBe(field('Company')))
  await userEvent.type(field('Company'), 'Example')
  await userEvent.type(field('E-mail'), 'ada@example.com')
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(host.querySelector('[data-status="done"]:last-of-type')).not.toBeNull())
  await vi.waitFor(() => expect(chat.getSnapshot().messages.at(-1)?.status).toBe('done'))
  expect(host.querySelectorAll('[data-state="submitted"]')).toHaveLength(3)
  expect(host.textContent).toContain('December 1, 2026')
  const answer = chat.getSnapshot().messages.at(-1)?.parts[0]
  expect(answer).toMatchObject({ type: 'text', text: expect.stringContaining('Sensor') })
})

it('says what is wrong, puts the focus there, and is silent about what was mended', async () => {
  await userEvent.fill(field('Quantity'), '0')
  await press('Next')
  await vi.waitFor(() => expect(document.activeElement).toBe(field('Product')))
  expect(host.querySelector('[data-slot="chat-form-problems"]')?.textContent).toContain('2 things to mend')
  const quantity = field('Quantity')
  const described = quantity.getAttribute('aria-describedby')?.split(' ') ?? []
  const words = described.map((id) => document.getElementById(id)?.textContent)
  expect(words).toEqual(['In pieces.', 'Quantity is 1 or more.'])
  await userEvent.click(host.querySelectorAll('[data-slot="chat-form-problems"] a')[1] as HTMLElement)
  expect(document.activeElement).toBe(quantity)
  await userEvent.fill(quantity, '3')
  expect(quantity.getAttribute('aria-invalid')).toBeNull()
  expect(field('Product').getAttribute('aria-invalid')).toBe('true')
})

it('goes back with what was given, and is cancelled only after a confirmation', async () => {
  await userEvent.selectOptions(field('Product'), 'Gateway')
  await userEvent.fill(field('Quantity'), '2')
  await press('Next')
  await press('Back')
  await vi.waitFor(() => expect(field('Product').value).toBe('Gateway'))
  await press('Cancel')
  await press('Keep filling in')
  expect(field('Quantity').value).toBe('2')
  await press('Cancel')
  await userEvent.click(host.querySelector('dialog [data-variant="danger"]') as HTMLElement)
  await vi.waitFor(() => expect(host.querySelector('[data-state="cancelled"]')?.textContent).toContain('Cancelled'))
  expect(host.querySelector('form[data-slot="chat-form"]')).toBeNull()
})
