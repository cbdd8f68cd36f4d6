/** `test:full`: what is too slow for `test`, first of all our packed packages in an app of a stranger. */
import { ensureChromium } from '../ensureChromium.ts'
import { vitest } from '../vitest.ts'

const chromium = await ensureChromium()
const args = ['--config', 'packages/tooling/vitest.full.config.ts', ...process.argv.slice(2)]
process.exitCode = await vitest('test-full', args, { env: { CHROMIUM_PATH: chromium } })
