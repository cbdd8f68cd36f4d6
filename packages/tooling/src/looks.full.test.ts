import { expect, it } from 'vitest'
import { bin } from './bin.ts'
import { listChromiums } from './chromium.ts'
import { run } from './run.ts'

// `test` looks at every story in light, in English and from left to right; here each is played and looked at twice more:
// colours do not depend on the direction, so dark and right-to-left are one look.
it.each(['theme:dark;direction:rtl', 'locale:zh-CN'])('every story passes axe in %s', async (globals) => {
  const args = [bin('vitest'), 'run', '--project', 'stories']
  const env = { STORYBOOK_GLOBALS: globals, CHROMIUM_PATH: listChromiums()[0], BROWSER_TEST_RETRIES: '1' }
  const { code, output } = await run(process.execPath, args, { env })
  expect(code, output).toBe(0)
})
