import { describe, expect, it } from 'vitest'
import type { FormPart } from '../messages/ChatPart.ts'
import type { Chat } from '../store/Chat.ts'
import type { ChatOptions } from '../store/ChatOptions.ts'
import { bodyOf, say, settle, setUpChat, shown } from '../test-kit/setUpChat.ts'
import { createTabs } from '../test-kit/tabs.ts'
import { defineFlow } from './defineFlow.ts'
import type { FlowField } from './Flow.ts'
import { flowRuns } from './flowRuns.ts'
import { startFlow } from './startFlow.ts'
import { stepQuestion } from './stepQuestion.ts'
import { validateStep } from './validateStep.ts'
import { withFlows } from './withFlows.ts'

const quotation = defineFlow({
  name: 'quotation',
  steps: [
    {
      title: 'What?',
      fields: {
        product: { type: 'select', label: 'Product', required: true, options: [{ value: 'p', label: 'Pump' }] },
        quantity: { type: 'number', label: 'Quantity', required: true, min: 1 },
      },
      question: '{quantity} of {product}',
    },
    {
      title: 'Who?',
      fields: { company: { type: 'text', label: 'Company', required: true } },
      question: 'For {company}',
    },
  ],
  submit: ({ values }) => ({ url: '/quotations', body: { values } }),
})

function setUp(options: Partial<ChatOptions> = {}) {
  const made = setUpChat(options)
  return { ...made, run: startFlow(made.chat, quotation) }
}
const forms = (chat: Chat) =>
  chat
    .getSnapshot()
    .messages.flatMap(({ parts }) => parts.filter((part): part is FormPart => part.type === 'form'))
    .map(({ step, state }) => `${step} ${state}`)

describe('a flow', () => {
  it('makes a question of each step, and sends all that was collected with the last', async () => {
    const { chat, run, answer, transport } = setUp()
    expect(forms(chat)).toEqual(['0 open'])
    run.submit({ product: 'p', quantity: 3 })
    expect(shown(chat)).toEqual(['assistant done: ', 'user done: 3 of Pump', 'assistant done: '])
    expect(run.getSnapshot()).toMatchObject({ step: 1, status: 'open' })
    expect(transport.requests).toHaveLength(0)
    run.submit({ company: 'Example' })
    const server = await transport.request(0)
    expect(server.request.url).toContain('/quotations')
    expect(bodyOf(server)).toEqual({ values: { product: 'p', quantity: 3, company: 'Example' } })
    expect(run.getSnapshot().status).toBe('submitting')
    await answer(0, [say('147.00')])
    expect(run.getSnapshot().status).toBe('done')
    expect(forms(chat)).toEqual(['0 submitted', '1 submitted'])
    expect(shown(chat).slice(-2)).toEqual(['user done: For Example', 'assistant done: 147.00'])
  })

  it('says what is wrong and stays where it is', () => {
    const { chat, run } = setUp()
    run.submit({ product: 'q', quantity: 0 })
    expect(run.getSnapshot()).toMatchObject({
      step: 0,
      errors: { product: 'Product is none of the choices.', quantity: 'Quantity is 1 or more.' },
    })
    expect(forms(chat)).toEqual(['0 open'])
  })

  it('opens again at the first field that the server finds wrong', async () => {
    const { chat, run, transport } = setUp()
    run.submit({ product: 'p', quantity: 3 })
    run.submit({ company: 'Example' })
    const server = await transport.request(0)
    server.respond({ status: 422, headers: { 'content-type': 'application/json' } })
    server.send(JSON.stringify({ error: { message: 'no', fields: { quantity: 'Out of stock.' } } }))
    server.end()
    await settle()
    expect(run.getSnapshot()).toMatchObject({ step: 0, status: 'open', errors: { quantity: 'Out of stock.' } })
    expect(forms(chat).at(-1)).toBe('0 open')
    expect(chat.getSnapshot()).toMatchObject({ status: 'ready', error: undefined })
    run.submit({ quantity: 1 })
    run.submit({})
    expect(bodyOf(await transport.request(1))).toEqual({ values: { product: 'p', quantity: 1, company: 'Example' } })
    chat.stop()
  })

  it('goes back with what was given, and can be cancelled', () => {
    const { chat, run } = setUp()
    run.submit({ product: 'p', quantity: 3 })
    run.back()
    expect(run.getSnapshot()).toMatchObject({ step: 0, values: { quantity: 3 } })
    expect(forms(chat)).toEqual(['0 submitted', '0 open'])
    run.cancel()
    expect(forms(chat)).toEqual(['0 submitted', '0 cancelled'])
    run.submit({ product: 'p', quantity: 3 })
    expect(run.getSnapshot().status).toBe('cancelled')
  })

  it('can be tried again when its request failed, as it was', async () => {
    const { chat, run, answer, transport } = setUp()
    run.submit({ product: 'p', quantity: 3 })
    run.submit({ company: 'Example' })
    ;(await transport.request(0)).fail()
    await settle()
    expect(run.getSnapshot().status).toBe('done')
    chat.retry()
    expect((await transport.request(1)).request.url).toContain('/quotations')
    await answer(1, [say('147.00')])
    expect(shown(chat).at(-1)).toBe('assistant done: 147.00')
  })

  it('needs a step', () => {
    expect(() => defineFlow({ name: 'empty', steps: [], submit: () => ({}) })).toThrow(
      'The flow "empty" has no steps: it would begin and never end. Give it at least one.',
    )
  })
})

describe('withFlows', () => {
  it('begins the flow that an event of the stream names, after the answer', async () => {
    const { chat, answer } = setUpChat({ extensions: [withFlows([quotation])] })
    chat.send('a')
    await answer(0, [{ type: 'form', name: 'quotation', values: { quantity: 2 } }, say('Please fill this in.')])
    expect(shown(chat)[1]).toBe('assistant done: Please fill this in.')
    expect(forms(chat)).toEqual(['0 open'])
    const part = chat.getSnapshot().messages[2]?.parts[0] as FormPart
    expect(flowRuns(chat).get(part.flowId)?.getSnapshot().values).toEqual({ quantity: 2 })
  })

  it('goes on with a form that was open before a reload, knowing what was given', () => {
    const { chat: before, run } = setUp()
    run.submit({ product: 'p', quantity: 3 })
    const { messages } = before.getSnapshot()
    const { chat } = setUpChat({
      messages,
      extensions: [withFlows([quotation])],
      ports: { createId: () => crypto.randomUUID() },
    })
    chat.subscribe(() => {})
    const again = flowRuns(chat).get(run.getSnapshot().flowId)
    expect(again?.getSnapshot()).toMatchObject({ step: 1, status: 'open', values: { product: 'p', quantity: 3 } })
    again?.submit({ company: 'Example' })
    expect(shown(chat).at(-2)).toBe('user done: For Example')
    chat.stop()
  })
})

describe('a last step that ran when its page went away', () => {
  const ports = { createId: () => crypto.randomUUID() }
  async function reload(options: Partial<ChatOptions> = {}) {
    const tabs = createTabs()
    const tab = tabs.open()
    const extensions = [withFlows([quotation])]
    const before = setUpChat({ id: 'c', storage: tab.storage, extensions, ports, ...options })
    before.chat.subscribe(() => {})
    await settle()
    const run = startFlow(before.chat, quotation)
    run.submit({ product: 'p', quantity: 3 })
    run.submit({ company: 'Example' })
    const server = await before.transport.request(0)
    server.send(`id: x-1\ndata: ${JSON.stringify([say('14')])}\n\n`)
    await settle()
    await settle()
    tab.kill()
    const after = setUpChat({ id: 'c', storage: tabs.open().storage, extensions, ports, ...options })
    after.chat.subscribe(() => {})
    await settle()
    return { ...after, again: flowRuns(after.chat).get(run.getSnapshot().flowId) }
  }
  const body = { values: { product: 'p', quantity: 3, company: 'Example' } }

  it('is retried where the flow sends it, with all that was collected', async () => {
    const { chat, transport, answer, again } = await reload()
    expect(chat.getSnapshot().error?.code).toBe('interrupted')
    chat.retry()
    const server = await transport.request(0)
    expect(server.request.url).toContain('/quotations')
    expect(bodyOf(server)).toEqual(body)
    await answer(0, [say('147.00')])
    expect(shown(chat).slice(-2)).toEqual(['user done: For Example', 'assistant done: 147.00'])
    expect(again?.getSnapshot().status).toBe('done')
  })

  it('goes on there, where ids are cursors', async () => {
    const { chat, transport, answer } = await reload({ resume: 'last-event-id' })
    const server = await transport.request(0)
    expect(server.request.url).toContain('/quotations')
    expect(bodyOf(server)).toEqual(body)
    expect(server.request.headers.get('last-event-id')).toBe('x-1')
    await answer(0, [say('7.00')])
    expect(shown(chat).at(-1)).toBe('assistant done: 147.00')
  })

  it('opens the form again when the server then finds a value wrong', async () => {
    const { chat, transport, again } = await reload()
    chat.retry()
    const server = await transport.request(0)
    server.respond({ status: 422, headers: { 'content-type': 'application/json' } })
    server.send(JSON.stringify({ fields: { quantity: 'Out of stock.' } }))
    server.end()
    await settle()
    expect(again?.getSnapshot()).toMatchObject({ step: 0, status: 'open', errors: { quantity: 'Out of stock.' } })
    expect(forms(chat).at(-1)).toBe('0 open')
  })
})

describe('validateStep', () => {
  const check = (field: Omit<FlowField, 'label'>, value: unknown) =>
    validateStep({ title: '', question: '', fields: { x: { label: 'X', ...field } } }, { x: value }).x

  it.each<[string, Omit<FlowField, 'label'>, unknown, string | undefined]>([
    ['nothing where nothing is needed', { type: 'number', min: 1 }, '', undefined],
    ['blank text where some is needed', { type: 'text', required: true }, ' ', 'X is missing.'],
    ['a box that must be ticked', { type: 'checkbox', required: true }, false, 'X is missing.'],
    ['a number that is none', { type: 'number' }, 'two', 'X is a number.'],
    ['too large a number', { type: 'number', max: 5 }, '6', 'X is 5 or less.'],
    ['a date too early', { type: 'date', min: '2026-11-20' }, '2026-11-19', 'X is 2026-11-20 or more.'],
    ['text too short', { type: 'text', min: 3 }, 'ab', 'X has at least 3 characters.'],
    ['text too long', { type: 'text', max: 3 }, 'abcd', 'X has at most 3 characters.'],
    ['a pattern that matches in part only', { type: 'text', pattern: '[a-z]+' }, 'ab1', 'X does not look right.'],
    ['several choices', { type: 'checkbox', options: ['a', 'b'] }, ['a', 'b'], undefined],
    ['a choice that there is not', { type: 'radio', options: ['a'] }, 'c', 'X is none of the choices.'],
    ['what a function says', { type: 'text', validate: () => 'No.' }, 'a', 'No.'],
  ])('%s', (_, field, value, error) => {
    expect(check(field, value)).toBe(error)
  })

  it('says it in the words of the flow', () => {
    const step = { title: '', question: '', fields: { x: { type: 'text', label: '公司', required: true } } } as const
    expect(validateStep(step, {}, { required: (label) => `请填写${label}` })).toEqual({ x: '请填写公司' })
  })
})

it('leaves out of a question what was not given', () => {
  const step = {
    title: '',
    question: 'To {country} by {date} {express}',
    fields: { express: { type: 'checkbox', label: 'express' } },
  } as const
  expect(stepQuestion(step, { country: 'France', express: true })).toBe('To France by express')
})
