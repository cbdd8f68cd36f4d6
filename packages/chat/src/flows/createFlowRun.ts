import { createListeners } from '../listeners/createListeners.ts'
import type { FormPart } from '../messages/ChatPart.ts'
import type { Chat } from '../store/Chat.ts'
import type { SendOptions } from '../store/SendOptions.ts'
import type { Flow, FlowRun, FlowSnapshot } from './Flow.ts'
import { serverErrors } from './serverErrors.ts'
import { stepQuestion } from './stepQuestion.ts'
import { validateStep } from './validateStep.ts'

/** Where a run begins, or goes on after a reload. */
export interface FlowStart {
  flowId: string
  flow: Flow
  /** The message with the open form. */
  formId: string
  step: number
  values: Readonly<Record<string, unknown>>
  /** All was collected, and this question sent it: its answer has not come yet. */
  sentId?: string | undefined
}

/** Runs a flow: each step is a message with a form, and its submission a question. */
export function createFlowRun(chat: Chat, { flowId, flow, formId, step, values, sentId }: FlowStart): FlowRun {
  const listeners = createListeners()
  let form = formId
  let snapshot: FlowSnapshot = { flowId, flow, step, status: 'open', values, errors: {} }

  function set(change: Partial<FlowSnapshot>): void {
    snapshot = { ...snapshot, ...change }
    listeners.tell()
  }

  function showForm(change: Partial<FormPart>): void {
    chat.update(form, (message) => ({
      ...message,
      parts: message.parts.map((part) =>
        part.type === 'form' && part.flowId === flowId ? { ...part, ...change } : part,
      ),
    }))
  }

  function newPart(at: number): FormPart {
    return { type: 'form', flowId, name: flow.name, step: at, state: 'open', values: valuesOf(at) }
  }

  /** What is known of a step's own fields. */
  function valuesOf(at: number): Record<string, unknown> {
    const names = Object.keys(flow.steps[at]?.fields ?? {})
    return Object.fromEntries(
      names.filter((name) => name in snapshot.values).map((name) => [name, snapshot.values[name]]),
    )
  }

  function submit(given: Readonly<Record<string, unknown>>): void {
    const current = flow.steps[snapshot.step]
    if (snapshot.status !== 'open' || !current) return
    const collected = { ...snapshot.values, ...given }
    const errors = validateStep(current, collected, flow.words)
    set({ values: collected, errors })
    if (Object.keys(errors).length > 0) return
    showForm({ state: 'submitted', values: valuesOf(snapshot.step) })
    const question = stepQuestion(current, collected)
    if (snapshot.step === flow.steps.length - 1) finish(question)
    else goOn(question, snapshot.step + 1)
  }

  function goOn(question: string, next: number): void {
    chat.append({ role: 'user', parts: [{ type: 'text', text: question }] })
    set({ step: next })
    form = chat.append({ role: 'assistant', parts: [newPart(next)] })
  }

  function finish(question: string): void {
    chat.send(question, sendOptions())
    waitForAnswer()
  }

  function sendOptions(): SendOptions {
    return { request: flow.submit({ values: snapshot.values }), metadata: { flowId } }
  }

  function waitForAnswer(): void {
    set({ status: 'submitting' })
    const unsubscribe = chat.subscribe(follow)
    follow()

    /** The answer, also one that was asked for again, until it is there. */
    function follow(): void {
      const answer = answerOf()
      if (!answer || answer.status === 'waiting' || answer.status === 'streaming') return
      const errors = serverErrors(flow, answer.error)
      if (answer.status === 'done' || errors) unsubscribe()
      if (errors) reopen(answer.id, errors)
      else if (snapshot.status !== 'done') set({ status: 'done' })
    }
  }

  function answerOf() {
    const ids = chat.getMessageIds()
    for (let at = ids.length - 1; at > 0; at -= 1) {
      const question = chat.getMessage(ids[at - 1] ?? '')
      if (question?.role === 'user' && question.metadata.flowId === flowId) return chat.getMessage(ids[at] ?? '')
    }
    return undefined
  }

  /** What the server answers to wrong values is the form again, at the first step that has one. */
  function reopen(answerId: string, errors: Record<string, string>): void {
    const at = flow.steps.findIndex(({ fields }) => Object.keys(fields).some((name) => name in errors))
    set({ status: 'open', step: at, errors })
    form = answerId
    chat.update(answerId, (message) => ({ ...message, parts: [newPart(at)], status: 'done', error: undefined }))
  }

  if (sentId !== undefined) {
    // What it was sent with is not stored: a retry would go to the chat's own endpoint.
    chat.setSendOptions(sentId, sendOptions())
    waitForAnswer()
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    submit,
    back() {
      if (snapshot.status !== 'open' || snapshot.step === 0) return
      set({ step: snapshot.step - 1, errors: {} })
      showForm(newPart(snapshot.step))
    },
    cancel() {
      if (snapshot.status === 'done' || snapshot.status === 'cancelled') return
      const wasOpen = snapshot.status === 'open'
      set({ status: 'cancelled', errors: {} })
      if (wasOpen) showForm({ state: 'cancelled' })
      else chat.stop()
    },
  }
}
