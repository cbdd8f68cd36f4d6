import { expect, it } from 'vitest'
import { createEndpoint } from '../createEndpoint.ts'
import { ask } from '../test-kit/ask.ts'

it('knows the question of the response before, when only the results of its functions come', async () => {
  const { fetch } = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })
  const read = async (body: object) => (await fetch(ask('/v1/responses', { body }))).json()
  const tools = [{ type: 'function', name: 'search' }]
  const { id, output } = await read({ input: 'What is SSE?', tools })
  const results = [{ type: 'function_call_output', call_id: output[0].call_id, output: 'found' }]
  const answer = await read({ input: results, tools, previous_response_id: id })
  expect(answer.output[0].content[0].text).toMatch(/text\/event-stream/)
  expect((await read({ input: results, previous_response_id: 'resp_unknown' })).error.code).toBe('missing_input')
})
