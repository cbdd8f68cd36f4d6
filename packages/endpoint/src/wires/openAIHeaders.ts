/** Headers that OpenAI sends with every answer, besides the type of the content. */
export const openAIHeaders: Readonly<Record<string, string>> = {
  'openai-version': '2020-10-01',
  'openai-processing-ms': '12',
}
