import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Headless Chromium without a sandbox or calls home: what a test machine needs. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium to test in: CHROMIUM_PATH, else the one Playwright downloaded, else the machine's own. */
export function findChromium(): { path: string; origin: string } | undefined {
  const candidates = [
    { path: process.env.CHROMIUM_PATH ?? '', origin: 'CHROMIUM_PATH' },
    { path: chromium.executablePath(), origin: 'Playwright' },
    ...SYSTEM_BROWSERS.map((path) => ({ path, origin: 'this machine' })),
  ]
  return candidates.find(({ path }) => path !== '' && existsSync(path))
}
