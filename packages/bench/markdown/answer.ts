import { corpus } from '../../markdown/src/testing/corpus.ts'

/**
 * An answer of so many characters: what chat models write, over and over. Without footnotes, definitions and raw HTML,
 * for which some of the contestants take all of the text for one block.
 */
export function answerOf(characters: number): string {
  const parts = corpus.slice(0, 2).map(({ text }) =>
    text
      .replace(/^\[[^\]]+\]: .*\n/gm, '')
      .replace(/\[\^1\]/g, '')
      .replace(/!\[/g, '['),
  )
  let answer = ''
  for (let index = 0; answer.length < characters; index++) answer += `${parts[index % parts.length]}\n\n`
  return answer.slice(0, characters)
}
