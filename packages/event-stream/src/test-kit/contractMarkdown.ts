/** What each transport was seen to do. */
export interface ContractTable {
  transports: string[]
  rows: { name: string; cells: Record<string, 'yes' | 'no' | 'n/a'> }[]
}

/** From the root of the repository. */
export const README_PATH = 'packages/event-stream/README.md'

/** The table as it stands in the README. */
export function contractMarkdown({ transports, rows }: ContractTable): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...transports.map((name) => `\`${name}\``)]),
    `|${'---|'.repeat(transports.length + 1)}`,
    ...rows.map(({ name, cells }) => line([name, ...transports.map((transport) => cells[transport] ?? 'not run')])),
  ].join('\n')
}
