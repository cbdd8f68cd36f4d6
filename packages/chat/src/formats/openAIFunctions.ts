import type { ChatRequestContext } from '../format/ChatFormat.ts'

/** The tools as OpenAI's chat completions name them, and whoever speaks alike; `undefined` where there are none. */
export function openAIFunctions(tools: ChatRequestContext['tools']): object[] | undefined {
  if (tools.length === 0) return undefined
  return tools.map(({ name, description, inputSchema: parameters }) => ({
    type: 'function',
    function: { name, description, parameters },
  }))
}
