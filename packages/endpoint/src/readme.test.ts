import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { curlExample } from './describeEndpoint.ts'
import { endpointFaults } from './faults/endpointFaults.ts'
import { endpointRoutes } from './routes/endpointRoutes.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the README', () => {
  it('has a row for every route', () => {
    for (const { methods, path } of endpointRoutes) {
      const [last] = methods.slice(-1)
      const first = methods.length > 1 ? `\`${methods[0]}\`, ` : ''
      expect(readme).toContain(`| ${first}\`${last} ${path}\` |`)
    }
  })

  it('shows the command that the endpoint prints', () => {
    expect(readme).toContain(`\n${curlExample('http://127.0.0.1:8787')}\n`)
  })

  it('has a row for every fault', () => {
    for (const { name } of endpointFaults) expect(readme).toContain(`| \`${name}\` |`)
  })
})
