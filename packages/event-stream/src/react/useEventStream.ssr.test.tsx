import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { useEventStream } from '../index.ts'

function Status() {
  return <p>{useEventStream('/notices').status}</p>
}

it('renders on a server as idle, and sends nothing', () => {
  expect(renderToString(<Status />)).toBe('<p>idle</p>')
})
