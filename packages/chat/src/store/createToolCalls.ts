import type { ChatMessageData } from '../messages/ChatMessageData.ts'
import type { ChatPart, ToolPart } from '../messages/ChatPart.ts'
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
export interface ToolCalls extends Pick<Chat, 'addToolResult' | 'respondToApproval'> {
  /** The answer's stream has ended: runs what is to be run. False when there is nothing. */
  begin(answerId: string): boolean
  /** True while a call of this message waits for the app or for a person. */
  waits(message: ChatMessageData): boolean
}

/** Makes the tools' part of a chat. */
export function createToolCalls(core: ChatCore, { answering, goOn, settle }: ToolCallsInput): ToolCalls {
  /** The calls that run now, by their message. */
  const executing = new Map<string, { calls: Set<string>; controller: AbortController }>()
  const toolOf = ({ name }: ToolPart) => core.options.tools?.find((tool) => tool.name === name)

  function callWaits(call: ToolPart): boolean {
    if (call.state === 'input-available') return !call.isProviderExecuted
    // One that is allowed and not ours is run by the server, once it is told.
    if (call.state === 'approval-responded') return toolOf(call) !== undefined
    return call.state === 'input-streaming' || call.state === 'approval-requested'
  }
  const waits = (message: ChatMessageData) => message.parts.some((part) => part.type === 'tool' && callWaits(part))

  function setCall(answerId: string, callId: string, change: Partial<ToolPart>): void {
    core.patch(answerId, (message) => {
      const at = message.parts.findLastIndex((part) => isCall(part, callId))
      const parts = message.parts.map((part, index) => (index === at ? { ...part, ...change } : part) as ChatPart)
      return { ...message, parts }
    })
  }

  function run(answerId: string, call: ToolPart): void {
    const { execute } = toolOf(call) ?? {}
    if (!execute) return
    const group = executing.get(answerId) ?? { calls: new Set<string>(), controller: new AbortController() }
    executing.set(answerId, group)
    group.calls.add(call.id)
    // Where another question is being answered meanwhile, that one is what the reader can stop.
    if (!answering.running) answering.setRunning({ answerId, stop: () => stop(answerId) })
    if (answering.running?.answerId === answerId) {
      core.patch(answerId, (message) => ({ ...message, status: 'streaming' }))
    }
    const { signal } = group.controller
    // In a promise, so that what it throws is its result.
    void Promise.resolve()
      .then(() => execute(call.input, { signal }))
      .then(
        (output): Partial<ToolPart> => ({ state: 'output-available', output }),
        (cause): Partial<ToolPart> => ({ state: 'output-error', errorText: messageOf(cause) }),
      )
      .then((result) => {
        if (signal.aborted) return
        group.calls.delete(call.id)
        setCall(answerId, call.id, result)
        if (group.calls.size === 0) next(answerId)
      })
  }

  /** The last result is there: the model goes on, or a person must do something first. */
  function next(answerId: string): void {
    executing.delete(answerId)
    if (answering.running?.answerId === answerId) answering.setRunning(undefined)
    if (mayGoOn(answerId)) goOn(answerId)
    else if (core.tree.get(answerId)?.status === 'streaming') settle(answerId, 'done')
  }

  function mayGoOn(answerId: string): boolean {
    const message = core.tree.last()
    return message?.id === answerId && !answering.running && !waits(message)
  }

  function stop(answerId: string): void {
    const group = executing.get(answerId)
    if (!group) return
    group.controller.abort()
    executing.delete(answerId)
    for (const id of group.calls) setCall(answerId, id, { state: 'output-error', errorText: 'The call was stopped.' })
    answering.setRunning(undefined)
    settle(answerId, 'stopped')
  }

  function find(callId: string): { message: ChatMessageData; call: ToolPart } | undefined {
    for (const message of [...core.tree.all()].reverse()) {
      const call = message.parts.find((part) => isCall(part, callId))
      if (call?.type === 'tool') return { message, call }
    }
    return undefined
  }

  /** A result or a refusal was given from outside. */
  function given(answerId: string): void {
    const isDone = core.tree.get(answerId)?.status === 'done'
    if (isDone && !executing.has(answerId) && mayGoOn(answerId)) goOn(answerId)
  }

  return {
    waits,
    begin(answerId) {
      const calls = (core.tree.get(answerId)?.parts ?? []).filter(isOpenCall)
      for (const call of calls) {
        const isAsked = toolOf(call)?.needsApproval
        if (isAsked) setCall(answerId, call.id, { state: 'approval-requested' })
        else run(answerId, call)
      }
      return executing.has(answerId)
    },
    addToolResult(callId, result) {
      const { message, call } = find(callId) ?? {}
      if (!message || !call || !callWaits(call)) return
      const isError = 'errorText' in result
      setCall(message.id, callId, { ...result, state: isError ? 'output-error' : 'output-available' })
      given(message.id)
    },
    respondToApproval(callId, { approved, reason }) {
      const { message, call } = find(callId) ?? {}
      if (!message || call?.state !== 'approval-requested') return
      if (!approved) setCall(message.id, callId, { state: 'output-denied', errorText: reason })
      else {
        setCall(message.id, callId, { state: 'approval-responded' })
        if (message.status === 'done' || executing.has(message.id)) run(message.id, call)
      }
      given(message.id)
    },
  }
}

function isCall(part: ChatPart, id: string): boolean {
  return part.type === 'tool' && part.id === id
}

function isOpenCall(part: ChatPart): part is ToolPart {
  return part.type === 'tool' && part.state === 'input-available' && !part.isProviderExecuted
}
