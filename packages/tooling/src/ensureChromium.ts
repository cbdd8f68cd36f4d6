import { existsSync } from 'node:fs'
import { bin } from './bin.ts'
import { listChromiums } from './chromium.ts'
import { endWith } from './endWith.ts'
import { run } from './run.ts'

const NO_BROWSER =
  'No Chromium is on this machine and none could be fetched: install Chromium or Chrome, ' +
  'or set CHROMIUM_PATH to one, and run the same command again.'

/**
 * The path of a Chromium that starts: one that is there, else Playwright's download, else Debian's package (as root).
 * Ends the command with a sentence when there is none.
 */
export async function ensureChromium(): Promise<string> {
  const path = (await findWorking()) ?? (await fetchByPlaywright()) ?? (await installByApt())
  return path ?? endWith(NO_BROWSER)
}

async function findWorking(): Promise<string | undefined> {
  for (const path of listChromiums()) if (await starts(path)) return path
  return undefined
}

/** A downloaded browser whose system libraries are missing is there, and does not start. */
async function starts(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true // `chrome.exe --version` would open a window.
  try {
    return (await run(path, ['--version'])).code === 0
  } catch {
    return false
  }
}

async function fetchByPlaywright(): Promise<string | undefined> {
  console.log('No Chromium is here: fetching one with Playwright …')
  await run(process.execPath, [bin('playwright'), 'install', '--no-shell', 'chromium'])
  return findWorking()
}

async function installByApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Playwright could not fetch one: installing the chromium package …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', 'chromium'], { env })
  return findWorking()
}
