/** Ends the command with one sentence for the person who called it: what is wrong, what to do. */
export function endWith(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
