const WORDS = 'the quick brown fox jumps over the lazy dog while **streams** of `tokens` arrive from [afar](/x) and go '

/** Text of about so many characters, made of `line(index)`. */
function repeat(characters: number, line: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < characters; index++) text += line(index)
  return text
}

/** A long text of which everything is one block, or an answer of many. */
export const longBlocks: readonly { name: string; make: (characters: number) => string }[] = [
  {
    name: 'an answer of many blocks',
    make: (n) => repeat(n, (i) => `## Part ${i}\n\n${WORDS.repeat(3)}\n\n- one ${i}\n- two\n\n`),
  },
  { name: 'one code block', make: (n) => `\`\`\`ts\n${repeat(n, (i) => `const value${i} = compute(${i})\n`)}` },
  { name: 'one list', make: (n) => repeat(n, (i) => `- item ${i} ${WORDS}\n`) },
  { name: 'one list of loose items', make: (n) => repeat(n, (i) => `${i + 1}. item\n\n   ${WORDS}\n\n`) },
  {
    name: 'one table',
    make: (n) => `| a | b | c |\n|---|:-:|--:|\n${repeat(n, (i) => `| ${i} | ${WORDS} | **x** |\n`)}`,
  },
  { name: 'one quote', make: (n) => repeat(n, (i) => `> Paragraph ${i} ${WORDS}\n>\n`) },
  {
    name: 'a fence in an item',
    make: (n) => `- Look:\n\n  \`\`\`js\n${repeat(n, (i) => `  const value${i} = compute(${i})\n`)}`,
  },
  { name: 'a list in a list', make: (n) => `- outer\n${repeat(n, (i) => `  - item ${i} ${WORDS}\n`)}` },
  { name: 'raw HTML', make: (n) => `<table>\n${repeat(n, (i) => `<tr><td>${i}</td></tr>\n`)}` },
]
