/** Use 7: parts copied into an app (by the shadcn CLI, or by hand) stand on the headless door and are changed at will. */
import { openAIChat } from '@streamside/chat/formats'
import { OwnChat } from '../registry/own-chat.tsx'

const format = openAIChat({ model: 'qwen3' })

export function Support() {
  return <OwnChat endpoint="/v1/chat/completions" format={format} />
}
