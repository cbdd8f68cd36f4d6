import { scriptedTransport } from '@streamside/event-stream/testing'
import { expect } from 'vitest'
import { createConversations } from '../conversations/createConversations.ts'
import { isRunning } from '../messages/isRunning.ts'
import { textOf } from '../messages/textOf.ts'
import type { Chat } from '../store/Chat.ts'
import { bodyOf, deltaFormat } from './setUpChat.ts'
import { createTabs } from './tabs.ts'
import { testClock } from './testClock.ts'

/** What can happen; the number picks which message, request or conversation it happens to. */
export const STEPS = [
  'send',
  'send',
  'send',
  'token',
  'token',
  'token',
  'tool',
  'finish',
  'finish',
  'error',
  'drop',
  'stop',
  'regenerate',
  'retry',
  'edit',
  'version',
  'divider',
  'result',
  'approve',
  'feedback',
  'older',
  'clear',
  'switch',
  'frame',
  'reload',
] as const

/** One step of a walk. */
export interface WalkStep {
  do: (typeof STEPS)[number]
  pick: number
}

/** Walks through steps with two conversations in a storage, and checks after each what must hold always. */
export async function randomWalk(steps: readonly WalkStep[], whileBusy: 'stop' | 'queue'): Promise<void> {
  const tabs = createTabs()
  const clock = testClock()
  const transport = scriptedTransport()
  let tab = tabs.open()
  let ids = 0
  let tokens = 0
  let checked = 0
  let olderPages = 0
  const owners = new Map<number, { chat: Chat; answerId: string }>()

  function openList() {
    const made = createConversations({
      storage: tab.storage,
      conversations: [
        { id: 'A', title: 'A' },
        { id: 'B', title: 'B' },
      ],
      chat: {
        endpoint: '/chat',
        format: deltaFormat,
        transport,
        whileBusy,
        tools: [
          { name: 'here', execute: () => 'done' },
          { name: 'asked', execute: () => 'done', needsApproval: true },
        ],
        backend: {
          feedback: ({ feedback }) =>
            feedback?.rating === 'down' ? Promise.reject(new Error('no')) : Promise.resolve(),
          async loadOlder() {
            olderPages += 1
            const text = `older ${olderPages}`
            return [
              { id: text, role: 'user', parts: [{ type: 'text', text }], metadata: {}, status: 'done', createdAt: 0 },
            ]
          },
        },
        ports: { clock, createId: () => `m${ids++}`, frames: (run) => clock.setTimeout(run, 16) },
      },
    })
    made.subscribe(() => {})
    made.open('A')
    return made
  }
  let list = openList()
  const current = () => list.getCurrent() ?? list.getChat('A')
  const live = () =>
    transport.requests.map((server, index) => ({ server, index })).filter(({ server }) => !server.aborted)
  const pickOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)]

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      clock.advance(1)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** What was sent equals what the screen shows below the divider. */
  function checkRequests(): void {
    for (; checked < transport.requests.length; checked++) {
      const server = transport.requests[checked]
      if (!server || server.aborted) continue
      const { trigger, messages, chatId } = bodyOf(server)
      const chat = list.getChat(String(chatId))
      const answerId = runningOf(chat)
      if (!answerId) throw new Error('A request that no answer waits for.')
      owners.set(checked, { chat, answerId })
      const shown = chat.getSnapshot().messages
      const end = shown.findIndex(({ id }) => id === answerId) + (trigger === 'tool-results' ? 1 : 0)
      const above = shown.slice(0, end)
      const divider = above
        .slice(0, -1)
        .map(({ endsContext }) => endsContext === true)
        .lastIndexOf(true)
      const below = above
        .slice(divider + 1)
        .filter((one) => textOf(one) !== '' || one.parts.some(({ type }) => type === 'tool'))
      expect(messages).toEqual(below.map((one) => `${one.role}: ${textOf(one)}`))
    }
  }
  const ended = new Set<number>()
  function runningOf(chat: Chat): string | undefined {
    return chat.getSnapshot().messages.find((message) => isRunning(message))?.id
  }
  const open = () => live().filter(({ index }) => owners.has(index) && !ended.has(index))

  /** No text twice, none in disorder, none lost on its way. */
  function checkTexts(): void {
    const seen = new Set<string>()
    for (const chat of [list.getChat('A'), list.getChat('B')]) {
      for (const message of chat.getSnapshot().messages) {
        if (message.role !== 'assistant') continue
        const found = textOf(message).match(/t\d+/g) ?? []
        expect(found.map((token) => Number(token.slice(1)))).toEqual(
          found.map((token) => Number(token.slice(1))).sort((a, b) => a - b),
        )
        for (const token of found) {
          expect(seen.has(token), `${token} stands twice`).toBe(false)
          seen.add(token)
        }
      }
    }
  }

  async function play({ do: what, pick }: WalkStep): Promise<void> {
    const chat = current()
    const { messages } = chat.getSnapshot()
    const questions = messages.filter(({ role }) => role === 'user')
    const answers = messages.filter(({ role }) => role === 'assistant')
    const request = pickOf(open(), pick)
    const calls = messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'tool' ? [part] : [])))
    const sendDeltas = (deltas: object[]) => request?.server.send(`data: ${JSON.stringify(deltas)}\n\n`)
    switch (what) {
      case 'send':
        chat.send(`question ${ids++}`)
        break
      case 'token': {
        const owner = request && owners.get(request.index)
        const text = `t${++tokens} `
        sendDeltas([{ type: 'text', text }])
        await settle()
        if (owner && request && !request.server.aborted) {
          expect(textOf(owner.chat.getMessage(owner.answerId) ?? { parts: [] })).toContain(text)
        }
        break
      }
      case 'tool': {
        const name = ['here', 'asked', 'app'][pick % 3]
        sendDeltas([{ type: 'tool-call', id: `call${++tokens}`, name, input: {} }])
        break
      }
      case 'finish':
        request?.server.send('event: end\ndata:\n\n')
        if (request) ended.add(request.index)
        break
      case 'error':
        sendDeltas([{ type: 'error', message: 'overloaded' }])
        if (request) ended.add(request.index)
        break
      case 'drop':
        request?.server.fail()
        if (request) ended.add(request.index)
        break
      case 'stop':
        chat.stop()
        break
      case 'regenerate':
        chat.regenerate(pickOf(answers, pick)?.id)
        break
      case 'retry':
        chat.retry()
        break
      case 'edit':
        chat.edit(pickOf(questions, pick)?.id ?? '', `edited ${ids++}`)
        break
      case 'version':
        chat.showVersion(pickOf(messages, pick)?.id ?? '', pick % 2)
        break
      case 'divider':
        chat.clearContext()
        break
      case 'result':
        chat.addToolResult(pickOf(calls, pick)?.id ?? '', pick % 2 ? { output: 1 } : { errorText: 'no' })
        break
      case 'approve':
        chat.respondToApproval(pickOf(calls, pick)?.id ?? '', { approved: pick % 2 === 0 })
        break
      case 'feedback':
        chat.giveFeedback(pickOf(answers, pick)?.id ?? '', { rating: pick % 2 ? 'up' : 'down' })
        break
      case 'older':
        await chat.loadOlder()
        break
      case 'clear':
        if (pick % 4 === 0) chat.clear()
        break
      case 'switch':
        list.open(pick % 2 ? 'A' : 'B')
        break
      case 'frame':
        clock.advance(1100)
        break
      case 'reload':
        await reload()
        break
      default:
        what satisfies never
    }
  }

  /** The page goes away and comes again: what was on the screen is there, and what ran is interrupted. */
  async function reload(): Promise<void> {
    clock.advance(1100)
    await settle()
    const before = ['A', 'B'].map((id) => list.getChat(id).getSnapshot().messages)
    tab.kill()
    // Nobody hears what comes for the page that is gone; nobody may type in it either.
    for (const { index } of open()) ended.add(index)
    tab = tabs.open()
    list = openList()
    for (const id of ['A', 'B']) list.getChat(id).subscribe(() => {})
    await settle()
    ;['A', 'B'].forEach((id, at) => {
      const after = list.getChat(id).getSnapshot().messages
      expect(after.map((message) => `${message.id} ${textOf(message)}`)).toEqual(
        before[at]?.map((message) => `${message.id} ${textOf(message)}`),
      )
      expect(after.filter(isRunning)).toEqual([])
    })
  }

  await settle()
  for (const id of ['A', 'B']) list.getChat(id).subscribe(() => {})
  await settle()
  for (const step of steps) {
    await play(step)
    await settle()
    checkRequests()
    checkTexts()
  }
  for (let round = 0; round < 50 && open().length > 0; round++) {
    for (const { server, index } of open()) {
      server.send('event: end\ndata:\n\n')
      ended.add(index)
    }
    await settle()
    checkRequests()
  }
  for (const chat of [list.getChat('A'), list.getChat('B')]) {
    expect(chat.getSnapshot().messages.filter(isRunning)).toEqual([])
    expect(['ready', 'error']).toContain(chat.getSnapshot().status)
    clock.advance(1100)
    await settle()
    // In every version, shown or not.
    const stored = await tab.storage.readChat(chat.id)
    expect(stored.map(({ message }) => message).filter(isRunning)).toEqual([])
  }
}
