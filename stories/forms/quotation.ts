import { defineFlow, type Flow } from '@streamside/chat'

const countries = ['China', 'France', 'Germany', 'Japan']

/** A quotation in three steps, with every kind of field; the endpoint of the stories answers the last one. */
export const quotation: Flow = defineFlow({
  name: 'quotation',
  steps: [
    {
      title: 'What do you need?',
      description: 'Prices without tax; from ten pieces on a tenth less.',
      fields: {
        product: { type: 'select', label: 'Product', required: true, options: ['Sensor', 'Gateway', 'Service plan'] },
        quantity: {
          type: 'number',
          label: 'Quantity',
          required: true,
          min: 1,
          help: 'Whole packs of ten ship sooner.',
        },
        drawing: { type: 'file', label: 'Drawing', accept: '.pdf,.txt,image/*' },
      },
      question: 'I need a quotation for {quantity} × {product}.',
    },
    {
      title: 'When and where?',
      fields: {
        country: { type: 'radio', label: 'Country', required: true, options: countries },
        date: { type: 'date', label: 'Latest date', min: '2026-11-20' },
        extras: {
          type: 'checkbox',
          label: 'Extras',
          options: [
            { value: 'training', label: 'Training' },
            { value: 'spare-parts', label: 'Spare parts' },
          ],
        },
        express: { type: 'checkbox', label: 'Express delivery' },
      },
      question: 'To {country}. {date} {extras}',
    },
    {
      title: 'Who is it for?',
      fields: {
        company: { type: 'text', label: 'Company', required: true },
        email: {
          type: 'text',
          label: 'E-mail',
          required: true,
          pattern: '[^@\\s]+@[^@\\s]+',
          placeholder: 'ada@example.com',
        },
        note: { type: 'text', label: 'Anything else', multiline: true },
      },
      question: 'For {company}, to {email}. {note}',
    },
  ],
  submit: ({ values }) => ({ url: '/backend/forms/quotation?tokenMs=10', body: { values } }),
})
