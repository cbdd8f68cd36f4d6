const GREETING =
  /^(hello|hi|hey|hallo|greetings|good (morning|afternoon|evening|day))( (there|all|everyone|streamside|assistant))?$|^(help|what can you do|who are you)$/
const GREETING_ZH =
  /^(你|您|大家)好[呀啊吗]?$|^(嗨|哈喽|早上好|下午好|晚上好|在吗|帮助|你是谁|你(能|会|可以)(做|干)(什么|些什么|啥))$/

/** Whether a question only says hello, asks what can be asked, or says nothing at all. */
export function isGreeting(question: string): boolean {
  const words = question
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
  return words === '' || GREETING.test(words) || GREETING_ZH.test(words.replaceAll(' ', ''))
}
