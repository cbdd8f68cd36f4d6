import { tokenise } from '../assistant/tokenise.ts'

/** The input of a call as JSON, in the pieces that a model streams it in. */
export function argumentPieces(input: Readonly<Record<string, unknown>>): string[] {
  return tokenise(JSON.stringify(input))
}
