/** A field of a form. */
export interface FormField {
  type: 'text' | 'number' | 'select' | 'radio' | 'checkbox' | 'date' | 'file'
  label: string
  required?: boolean
  options?: readonly string[]
  min?: number
}

/** A form of several steps; each step becomes a question by its template. */
export interface FormFlow {
  name: string
  steps: readonly { title: string; fields: Readonly<Record<string, FormField>>; question: string }[]
}

/** A quotation in three steps. */
export const quotationForm: FormFlow = {
  name: 'quotation',
  steps: [
    {
      title: 'What do you need?',
      question: 'A quotation for {quantity} × {product}',
      fields: {
        product: { type: 'select', label: 'Product', required: true, options: ['Sensor', 'Gateway', 'Service plan'] },
        quantity: { type: 'number', label: 'Quantity', required: true, min: 1 },
      },
    },
    {
      title: 'When and where?',
      question: 'Delivered to {country} by {date}',
      fields: {
        country: { type: 'text', label: 'Country', required: true },
        date: { type: 'date', label: 'Latest date' },
        express: { type: 'checkbox', label: 'Express delivery' },
      },
    },
    {
      title: 'Who is it for?',
      question: 'For {company}, to {email}',
      fields: {
        company: { type: 'text', label: 'Company', required: true },
        email: { type: 'text', label: 'E-mail', required: true },
      },
    },
  ],
}

const UNIT_PRICES: Readonly<Record<string, number>> = { Sensor: 49, Gateway: 320, 'Service plan': 12 }
/** A tenth less from this many on. */
const DISCOUNT_FROM = 10

/** What is wrong with the values of a form, by field; nothing when it is complete. */
export function formErrors(flow: FormFlow, values: Readonly<Record<string, unknown>>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [name, field] of flow.steps.flatMap(({ fields }) => Object.entries(fields))) {
    const value = values[name]
    const isMissing = value === undefined || value === null || value === ''
    if (isMissing && field.required) errors[name] = `${field.label} is missing.`
    if (isMissing) continue
    if (field.options && !field.options.includes(String(value))) {
      errors[name] = `${field.label} is one of: ${field.options.join(', ')}.`
    }
    if (field.min !== undefined && !(Number(value) >= field.min))
      errors[name] = `${field.label} is ${field.min} or more.`
  }
  return errors
}

/** The quotation for complete values, as Markdown. */
export function quotationText(values: Readonly<Record<string, unknown>>): string {
  const quantity = Number(values.quantity)
  const unit = UNIT_PRICES[String(values.product)] ?? 0
  const discount = quantity >= DISCOUNT_FROM ? 0.1 : 0
  const total = quantity * unit * (1 - discount)
  return [
    `**Quotation for ${values.company}**, delivered to ${values.country}:`,
    [
      '| item | quantity | unit price | total |',
      '|---|---:|---:|---:|',
      `| ${values.product} | ${quantity} | ${unit.toFixed(2)} | ${total.toFixed(2)} |`,
    ].join('\n'),
    discount > 0 ? 'A discount of 10 % is included.' : 'From ten pieces on there is a discount of 10 %.',
    `A copy goes to ${values.email}.`,
  ].join('\n\n')
}
