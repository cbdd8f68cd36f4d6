/** `dev [--port 6006]`: Storybook with the live chat endpoint on the same origin (vite.config.ts mounts it). */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { bin } from '../bin.ts'
import { endWith } from '../endWith.ts'
import { busyPortSentence, isPortFree, parsePort } from '../port.ts'
import { rootDir } from '../workspace.ts'

/** Storybook is asked this often whether it answers. */
const POLL_MS = 200

interface StoryIndex {
  entries: Record<string, { id: string; type: string; title: string }>
}

const port = parsePort(process.argv.slice(2), 6006)
if (typeof port === 'string') endWith(port)
if (!(await isPortFree(port))) endWith(busyPortSentence('dev', port))

const address = `http://localhost:${port}`
const storybook = spawn(
  process.execPath,
  [
    ...[bin('storybook'), 'dev', '--port', String(port), '--exact-port', '--ci', '--no-open'],
    ...['--loglevel', 'warn', '--disable-telemetry', '--no-version-updates'],
  ],
  { cwd: rootDir, env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
)

/** What Storybook says while it starts is shown only when it fails; afterwards, at once. */
let startLog: string[] | undefined = []
for (const stream of [storybook.stdout, storybook.stderr]) {
  stream.setEncoding('utf8').on('data', (text: string) => {
    if (startLog) startLog.push(text)
    else process.stderr.write(text)
  })
}
storybook.on('exit', (code) => {
  if (startLog) console.error(`${startLog.join('')}\nStorybook ended before it answered: its words are above.`)
  process.exit(code ?? 0)
})

console.log('Starting Storybook and the chat endpoint …')
const index = await firstIndex()
startLog = undefined
console.log(welcome(index))

function welcome({ entries }: StoryIndex): string {
  const stories = Object.values(entries).filter(({ type }) => type === 'story')
  const first = stories.find(({ title }) => title === 'ChatWindow/Live') ?? stories[0]
  const lines = ['', `  Streamside is at  ${address}`, '']
  if (first) {
    lines.push(`  Look first at     ${first.title.replace('/', ' / ')}`)
    lines.push(`                    ${address}/?path=/story/${first.id}`)
  }
  lines.push(`  The endpoint is   POST ${address}/v1/chat/completions`, '', '  Ctrl+C ends it.', '')
  return lines.join('\n')
}

async function firstIndex(): Promise<StoryIndex> {
  for (;;) {
    try {
      const response = await fetch(`${address}/index.json`)
      if (response.ok) return (await response.json()) as StoryIndex
    } catch {
      // Nobody listens yet.
    }
    await sleep(POLL_MS)
  }
}
