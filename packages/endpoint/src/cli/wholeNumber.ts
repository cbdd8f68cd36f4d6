/**
 * The number that an option names.
 * @throws Error with one sentence when it is none
 */
export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  throw new Error(`${name} ${text} is not understood: it takes a whole number, for example ${name} 50.`)
}
