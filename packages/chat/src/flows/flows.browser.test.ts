import { expect, it, vi } from 'vitest'
import { openAIChat } from '../formats/openAIChat.ts'
import { textOf } from '../messages/textOf.ts'
import { createChat } from '../store/createChat.ts'
import { defineFlow } from './defineFlow.ts'
import type { FlowStep } from './Flow.ts'
import { startFlow } from './startFlow.ts'

const wait = { timeout: 15_000, interval: 20 }

it('collects a quotation of the endpoint, whose refusal names the field and whose answer streams', async () => {
  const form = (await (await fetch('/backend/forms/quotation')).json()) as { name: string; steps: FlowStep[] }
  // Without its rules, so that the server has something to refuse.
  const [first, ...others] = form.steps
  const quantity = { type: 'number', label: 'Quantity' } as const
  const steps = first ? [{ ...first, fields: { ...first.fields, quantity } }, ...others] : []
  const url = '/backend/forms/quotation?firstTokenMs=0&tokenMs=0'
  const flow = defineFlow({ name: form.name, steps, submit: ({ values }) => ({ url, body: { values } }) })
  const chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat() })
  const run = startFlow(chat, flow)
  run.submit({ product: 'Sensor', quantity: -1 })
  run.submit({ country: 'France' })
  run.submit({ company: 'Example Ltd', email: 'ada@example.com' })
  await vi.waitFor(() => expect(run.getSnapshot().errors).toEqual({ quantity: 'Quantity is 1 or more.' }), wait)
  expect(run.getSnapshot()).toMatchObject({ step: 0, status: 'open' })
  run.submit({ quantity: 12 })
  run.submit({})
  run.submit({})
  await vi.waitFor(() => expect(run.getSnapshot().status).toBe('done'), wait)
  const answer = chat.getSnapshot().messages.at(-1)
  expect(answer?.status).toBe('done')
  expect(textOf(answer ?? { parts: [] })).toContain('Quotation for Example Ltd')
})
