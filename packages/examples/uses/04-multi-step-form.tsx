/** Use 4: a quotation in steps, inside the conversation; the last step goes to the endpoint with all that was collected. */
import { ChatForm, ChatWindow, createChat, defineFlow, openAIChat, startFlow } from '@streamside/chat'
import '@streamside/chat/styles.css'

const quotation = defineFlow({
  name: 'quotation',
  steps: [
    {
      title: 'What is it for?',
      fields: { product: { type: 'select', label: 'Product', options: ['Pump', 'Valve'], required: true } },
      question: 'I need a quotation for a {product}.',
    },
    {
      title: 'How many?',
      fields: {
        quantity: { type: 'number', label: 'Quantity', min: 1, required: true },
        until: { type: 'date', label: 'Needed by' },
      },
      question: '{quantity} pieces, by {until}.',
    },
  ],
  submit: ({ values }) => ({ url: '/api/quotations', body: values }),
})

const chat = createChat({ endpoint: '/v1/chat/completions', format: openAIChat() })

export function Sales() {
  return (
    <>
      <button type="button" onClick={() => startFlow(chat, quotation)}>
        Ask for a quotation
      </button>
      <ChatWindow chat={chat} components={{ form: ChatForm }} />
    </>
  )
}
