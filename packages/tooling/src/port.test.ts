import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { busyPortSentence, isPortFree, parsePort } from './port.ts'

describe('parsePort', () => {
  const cases: [string[], number | string][] = [
    [[], 6006],
    [['--port', '7007'], 7007],
    [['--port=7007'], 7007],
    [['-p', '7007'], 7007],
    [['--port'], '--port wants a number from 1 to 65535, and got "".'],
    [['--port', 'http'], '--port wants a number from 1 to 65535, and got "http".'],
    [['--port=70000'], '--port wants a number from 1 to 65535, and got "70000".'],
    [['--prot', '7007'], 'There is no option "--prot": dev knows only --port.'],
    [['--port', '7007', '--host'], 'There is no option "--host": dev knows only --port.'],
  ]
  it.each(cases)('reads %j as %j', (args, expected) => {
    expect(parsePort(args, 6006)).toBe(expected)
  })
})

describe('a busy port', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('is seen when another program listens on %s', async (host) => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, host, resolve))
    const { port } = other.address() as AddressInfo
    expect(await isPortFree(port)).toBe(false)
    await new Promise((resolve) => other.close(resolve))
    expect(await isPortFree(port)).toBe(true)
  })

  it('is said in one sentence that names the way out', () => {
    expect(busyPortSentence('dev', 6006)).toBe(
      'Port 6006 is in use by another program: end it, or choose another with ' +
        '`npx --yes pnpm@12.18.0 dev --port 6007`.',
    )
  })
})
