// Plain JavaScript for any Node: it is loaded before the version is checked.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Often enough that nothing seems left behind, seldom enough to cost nothing. */
const POLL_MS = 500
const PACKAGE_MANAGER = /^(\S*\/)?(npm|npx|pnpm|yarn)\b|^(\S*\/)?node \S*(npm|npx|pnpm|yarn)/

/** The parent and the command line of a process; undefined when it is gone or cannot be read. */
function look(pid) {
  try {
    if (process.platform === 'linux') {
      // The name, in parentheses, may hold spaces: count the fields after it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0/g, ' ')
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command }
    }
    const [, parent, command] = /^\s*(\d+) (.*)/.exec(
      execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }),
    )
    return { parent: Number(parent), command }
  } catch {
    return undefined
  }
}

/** The ancestors up to the outermost npx, npm or pnpm: the chain that carries a command. */
function launchers() {
  const chain = []
  let carried = 0
  for (let pid = process.ppid; pid > 1; ) {
    const seen = look(pid)
    if (!seen) break
    chain.push(pid)
    if (PACKAGE_MANAGER.test(seen.command)) carried = chain.length
    pid = seen.parent
  }
  return chain.slice(0, carried)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Calls `then` once when a process that carries this command is gone. Ending npx alone ends neither the pnpm that it
 * started nor us, and no signal tells: so we look.
 */
export function whenLauncherEnds(then) {
  if (process.platform === 'win32') return
  const pids = launchers()
  if (pids.length === 0) return
  const timer = setInterval(() => {
    if (pids.every(isAlive)) return
    clearInterval(timer)
    then()
  }, POLL_MS)
  timer.unref()
}
