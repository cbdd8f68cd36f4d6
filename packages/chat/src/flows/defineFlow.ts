import type { Flow } from './Flow.ts'

/**
 * A multi-step form as data.
 *
 * @throws Error when it has no step
 * @example
 * const quotation = defineFlow({
 *   name: 'quotation',
 *   steps: [
 *     {
 *       title: 'What do you need?',
 *       fields: { quantity: { type: 'number', label: 'Quantity', required: true, min: 1 } },
 *       question: 'A quotation for {quantity} pieces',
 *     },
 *   ],
 *   submit: ({ values }) => ({ url: '/api/quotations', body: values }),
 * })
 */
export function defineFlow(flow: Flow): Flow {
  if (flow.steps.length === 0) {
    throw new Error(`The flow "${flow.name}" has no steps: it would begin and never end. Give it at least one.`)
  }
  return flow
}
