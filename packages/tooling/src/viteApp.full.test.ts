import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromiumFlags, listChromiums } from './chromium.ts'
import { type ConsumerApp, installConsumerApp, REACTS } from './consumerApp.ts'
import { type PreviewServer, startPreview } from './previewServer.ts'
import { publishablePackages } from './workspace.ts'

let browser: Browser

beforeAll(async () => {
  const executablePath = listChromiums()[0]
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags })
})
afterAll(() => browser?.close())

describe.each(Object.keys(REACTS) as (keyof typeof REACTS)[])('in an app with React %s', (react) => {
  let app: ConsumerApp
  beforeAll(async () => {
    app = await installConsumerApp('vite-app', inject('tarballs'), react)
  })
  afterAll(() => app?.remove())

  it('every door opens in Node without a page', async () => {
    const doors = publishablePackages().flatMap(({ manifest }) =>
      Object.keys(manifest.exports)
        .filter((door) => !/\.(css|json)$/.test(door))
        .map((door) => manifest.name + door.slice(1)),
    )
    const script = `for (const door of ${JSON.stringify(doors)}) await import(door)`
    await app.run('node', ['--input-type=module', '--eval', script])
  })

  it('the types of the app agree', async () => {
    await app.run('npx', ['tsc', '--noEmit'])
  })

  it('our declarations have no error of their own', async () => {
    // Those of others have: what counts are the lines that name us.
    const output = await app.output('npx', ['tsc', '--noEmit', '--skipLibCheck', 'false'])
    expect(output.split('\n').filter((line) => line.startsWith('node_modules/@streamside/'))).toEqual([])
  })

  it('says what an error means in development, and where to look it up in production', async () => {
    const script = `
      import { createEventStream } from '@streamside/event-stream/core'
      const stream = createEventStream('http://127.0.0.1:65535', { body: {}, onError: (error) => console.log(error.message, error.advice) })
      stream.open()`
    const say = (...flags: string[]) => app.run('node', [...flags, '--input-type=module', '--eval', script])
    expect(await say()).toMatch(/^The connection failed: .*ECONNREFUSED.*a refusal by CORS/)
    expect(await say('--conditions=production')).toMatch(/^network .*See the errors of @streamside/)
  })

  it('a question is answered step by step', async () => {
    await app.run('npx', ['vite', 'build'])
    const assets = join(app.dir, 'dist/assets')
    const built = readdirSync(assets).map((file) => readFileSync(join(assets, file), 'utf8'))
    expect(built.join(), 'sentences for developers are left out').not.toContain('a refusal by CORS')
    expect(built.join()).toContain('See the errors of @streamside/event-stream.')
    const preview = await startPreview(app.dir)
    try {
      await ask(preview)
    } finally {
      preview.stop()
    }
  })
})

async function ask({ address }: PreviewServer): Promise<void> {
  const page = await browser.newPage()
  const trouble: string[] = []
  const questions: string[] = []
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('request', (request) => request.method() === 'POST' && questions.push(request.url()))

  await page.goto(address)
  await page.getByRole('textbox', { name: /message/i }).fill('How do I stop a stream?')
  await watchAnswer(page)
  await page.keyboard.press('Enter')
  const answer = page.locator('[data-slot="chat-message"][data-role="assistant"]')
  await answer.and(page.locator('[data-status="done"]')).waitFor({ timeout: 60_000 })

  const lengths = await page.evaluate(() => window.answerLengths)
  expect(lengths.length, `the lengths seen were ${lengths}`).toBeGreaterThanOrEqual(5)
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect(questions, 'StrictMode sends one request').toEqual([`${address}/v1/chat/completions`])
  expect(trouble).toEqual([])
  await page.close()
}

declare global {
  interface Window {
    /** Each length that the answer had on the screen, in order. */
    answerLengths: number[]
  }
}

/** Notes how long the answer is whenever it has changed. */
function watchAnswer(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.answerLengths = []
    new MutationObserver(() => {
      const text = document.querySelector('[data-role="assistant"] [data-slot="chat-bubble"]')?.textContent ?? ''
      if (text.length > 0 && text.length !== window.answerLengths.at(-1)) window.answerLengths.push(text.length)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
