import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ToolPart } from '../messages/ChatPart.ts'
import type { Chat } from './Chat.ts'
import type { ChatCore } from './ChatCore.ts'
import type { Answering } from './createAnswering.ts'
import { messageOf } from './messageOf.ts'

/** What the calls of tools need of the chat. */
export interface ToolCallsInput {
  answering: Answering
  /** Asks the model to go on in this message with the results. */
  goOn: (answerId: string) => void
  /** No tool runs any longer, and the model does not go on yet. */
  settle: (answerId: string, end: 'done' | 'stopped') => void
}

/** Runs the tools that are the app's, and gives their results back. */
export interface ToolCalls {
  readonly actions: Pick<Chat, 'addToolResult' | 'respondToApproval'>
  /** The answer's stream has ended: runs what is to be run. False when there is nothing. */
  begin(answerId: string): boolean
  /** True while a call of this message waits for the app or for a person. */
  waits(message: ChatMessageData): boolean
}

/** Makes the tools' part of a chat. */
export function createToolCalls(core: ChatCore, { answering, goOn, settle }: ToolCallsInput): ToolCalls {
  const { tree, options } = core
  /** The calls that run now, by their message. */
  const executing = new Map<string, { calls: Set<string>; controller: AbortController }>()
  const toolOf = ({ name }: ToolPart) => options.tools?.find((tool) => tool.name === name)
  const callsOf = (message: ChatMessageData | undefined) =>
    (message?.parts ?? []).filter((part): part is ToolPart => part.type === 'tool')
  const waits = (message: ChatMessageData) => callsOf(message).some(callWaits)

  function callWaits(call: ToolPart): boolean {
    const { state, isProviderExecuted } = call
    if (state === 'input-available') return !isProviderExecuted
    // One that is allowed and not ours is run by the server, once it is told.
    if (state === 'approval-responded') return !!toolOf(call)
    return state === 'input-streaming' || state === 'approval-requested'
  }

  function setCall(answerId: string, callId: string, change: Partial<ToolPart>): void {
    core.patch(answerId, (message) => {
      const call = callsOf(message).findLast(({ id }) => id === callId)
      return { ...message, parts: message.parts.map((part) => (part === call ? { ...call, ...change } : part)) }
    })
  }

  function run(answerId: string, call: ToolPart): void {
    const { id, input } = call
    const { execute } = toolOf(call) ?? {}
    if (!execute) return
    const group = executing.get(answerId) ?? { calls: new Set(), controller: new AbortController() }
    const { calls, controller } = group
    const { signal } = controller
    executing.set(answerId, group)
    calls.add(id)
    // Where another question is being answered meanwhile, that one is what the reader can stop.
    answering.running ??= { answerId, stop: () => stop(answerId) }
    if (answering.running.answerId === answerId) core.patch(answerId, (now) => ({ ...now, status: 'streaming' }))

    function give(result: Partial<ToolPart>): void {
      if (signal.aborted) return
      calls.delete(id)
      setCall(answerId, id, result)
      if (!calls.size) next(answerId)
    }
    // In a promise, so that what it throws is its result.
    void Promise.resolve()
      .then(() => execute(input, { signal }))
      .then(
        (output) => give({ state: 'output-available', output }),
        (cause) => give({ state: 'output-error', errorText: messageOf(cause) }),
      )
  }

  /** The last result is there: the model goes on, or a person must do something first. */
  function next(answerId: string): void {
    executing.delete(answerId)
    if (answering.running?.answerId === answerId) answering.running = undefined
    if (mayGoOn(answerId)) goOn(answerId)
    else if (tree.get(answerId)?.status === 'streaming') settle(answerId, 'done')
  }

  function mayGoOn(answerId: string): boolean {
    const message = tree.last()
    return message?.id === answerId && !answering.running && !waits(message)
  }

  function stop(answerId: string): void {
    const group = executing.get(answerId)
    if (!group) return
    group.controller.abort()
    executing.delete(answerId)
    for (const id of group.calls) setCall(answerId, id, { state: 'output-error', errorText: 'The call was stopped.' })
    answering.running = undefined
    settle(answerId, 'stopped')
  }

  /** A result, a permission or a refusal is given from outside, to a call for which `isWanted` holds. */
  function give(callId: string, { isWanted, change }: GivenChange): void {
    for (const message of [...tree.all()].reverse()) {
      const { id } = message
      const call = callsOf(message).find((one) => one.id === callId)
      if (!call) continue
      if (!isWanted(call)) return
      const isDone = message.status === 'done'
      setCall(id, callId, change)
      if (change.state === 'approval-responded' && (isDone || executing.has(id))) run(id, call)
      if (isDone && !executing.has(id) && mayGoOn(id)) goOn(id)
      return
    }
  }

  return {
    waits,
    begin(answerId) {
      for (const call of callsOf(tree.get(answerId))) {
        if (call.state !== 'input-available' || call.isProviderExecuted) continue
        if (toolOf(call)?.needsApproval) setCall(answerId, call.id, { state: 'approval-requested' })
        else run(answerId, call)
      }
      return executing.has(answerId)
    },
    actions: {
      addToolResult: (callId, result) =>
        give(callId, {
          isWanted: callWaits,
          change: { ...result, state: 'errorText' in result ? 'output-error' : 'output-available' },
        }),
      respondToApproval: (callId, { approved, reason }) =>
        give(callId, {
          isWanted: ({ state }) => state === 'approval-requested',
          change: approved ? { state: 'approval-responded' } : { state: 'output-denied', errorText: reason },
        }),
    },
  }
}

interface GivenChange {
  isWanted: (call: ToolPart) => boolean
  change: Partial<ToolPart>
}
