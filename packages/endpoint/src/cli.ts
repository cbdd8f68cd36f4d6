#!/usr/bin/env node
import { recordCommand } from './cli/recordCommand.ts'
import { replayCommand } from './cli/replayCommand.ts'
import { serveCommand } from './cli/serveCommand.ts'

const [command, ...rest] = process.argv.slice(2)
const commands: Record<string, (args: string[]) => Promise<void>> = { record: recordCommand, replay: replayCommand }
const run = commands[command ?? '']

// Without the name of a command everything is an option of the server.
;(run ? run(rest) : serveCommand(process.argv.slice(2))).catch((error: unknown) => {
  console.error(messageOf(error))
  process.exitCode = 1
})

/** `fetch` says "fetch failed"; what happened is in its cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.message === 'fetch failed'
    ? `The server could not be reached: ${error.cause.message}`
    : error.message
}
