/** `test [arguments of vitest]`: logic in Node, parts in a DOM, parts and stories in a real Chromium with axe. */
import { ensureChromium } from '../ensureChromium.ts'
import { vitest } from '../vitest.ts'

const chromium = await ensureChromium()
process.exitCode = await vitest('test', process.argv.slice(2), { env: { CHROMIUM_PATH: chromium } })
