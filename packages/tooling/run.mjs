// The door of every command: `node packages/tooling/run.mjs <command> [arguments]`.
// Plain JavaScript without a dependency, so that it can say what is missing on any Node and before any install.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whenLauncherEnds } from './whenLauncherEnds.mjs'

const MIN_NODE = [20, 19]
const PNPM = 'npx --yes pnpm@12.18.0'
/** How long a command may take to end itself before its whole process group is killed. */
const GRACE_MS = 5000

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return
  refuse(
    `Streamside needs Node ${MIN_NODE.join('.')} or newer, and this is Node ${process.versions.node}: ` +
      'install a newer one from https://nodejs.org and run the same command again.',
  )
}

function requireInstall() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const missing = Object.keys(devDependencies).filter((name) => !existsSync(join(root, 'node_modules', name)))
  if (missing.length === 0) return
  const named = missing.slice(0, 3).join(', ') + (missing.length > 3 ? `, and ${missing.length - 3} more` : '')
  refuse(`The dependencies are not installed (missing: ${named}): run \`${PNPM} install\` where there is a network.`)
}

function requireCommand(name) {
  const commands = readdirSync(join(here, 'src', 'commands')).map((file) => file.replace(/\.ts$/, ''))
  if (!commands.includes(name)) refuse(`There is no command "${name || ''}": it is one of ${commands.join(', ')}.`)
}

/** The command runs in a process group of its own: ending this process ends all that the command has started. */
function start(name, args) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@streamside/source', join(here, 'src', 'commands', `${name}.ts`), ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' },
  )
  let ending = false
  const signalAll = (signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal)
      else process.kill(-child.pid, signal)
    } catch {
      // ESRCH: nobody is left in the group.
    }
  }
  const end = (signal) => {
    signalAll(signal)
    if (ending) return
    ending = true
    setTimeout(() => signalAll('SIGKILL'), GRACE_MS).unref()
    setTimeout(() => process.exit(1), GRACE_MS + 1000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  whenLauncherEnds(() => end('SIGTERM'))
  child.on('exit', (code, signal) => {
    signalAll('SIGTERM')
    const stoppedOnRequest = ending || signal === 'SIGINT' || signal === 'SIGTERM'
    process.exit(code === null ? (stoppedOnRequest ? 0 : 1) : code)
  })
}

requireNode()
requireInstall()
requireCommand(process.argv[2])
start(process.argv[2], process.argv.slice(3))
