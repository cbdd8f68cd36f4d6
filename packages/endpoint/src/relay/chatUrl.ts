/** Where an OpenAI-compatible server takes chat completions, from its base address with or without `/v1`. */
export function chatUrl(baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/chat/completions`
}
