import type { ChatRequest } from '../format/ChatFormat.ts'

/** A field of a step. */
export interface FlowField {
  type: 'text' | 'number' | 'select' | 'radio' | 'checkbox' | 'date' | 'file'
  label: string
  /** Stands below the field. */
  help?: string | undefined
  placeholder?: string | undefined
  required?: boolean | undefined
  /** Of `select` and `radio`; of `checkbox`: several may be chosen. */
  options?: readonly (string | { value: string; label: string })[] | undefined
  /** Smallest number, earliest date (`2026-11-20`), fewest characters. */
  min?: number | string | undefined
  max?: number | string | undefined
  /** Of `text`: a regular expression that the whole text must match. */
  pattern?: string | undefined
  /** Of `text`: several lines. */
  multiline?: boolean | undefined
  /** Of `file`: as the attribute `accept`. */
  accept?: string | undefined
  defaultValue?: unknown
  /** What is wrong with a value, in words; `undefined` when nothing is. */
  validate?: ((value: unknown, values: Readonly<Record<string, unknown>>) => string | undefined) | undefined
}

/** A step: a form, and the question that its submission becomes. */
export interface FlowStep {
  title: string
  description?: string | undefined
  fields: Readonly<Record<string, FlowField>>
  /** `I need {quantity} of {product}.` */
  question: string
}

/** What is said of a value that will not do. `label` is the field's. */
export interface FlowWords {
  required: (label: string) => string
  min: (label: string, min: number | string) => string
  max: (label: string, max: number | string) => string
  shorter: (label: string, characters: number) => string
  longer: (label: string, characters: number) => string
  number: (label: string) => string
  pattern: (label: string) => string
  option: (label: string) => string
}

/** A multi-step form as data (W11). */
export interface Flow {
  /** By it the flow is found again after a reload, and by the endpoint's `form` events. */
  name: string
  steps: readonly FlowStep[]
  /** The request of the last step, with all that was collected. Its answer streams as any other. */
  submit: (context: { values: Readonly<Record<string, unknown>> }) => ChatRequest
  /** What is said of wrong values. @default English */
  words?: Partial<FlowWords> | undefined
}

/** Where the run of a flow stands. */
export interface FlowSnapshot {
  readonly flowId: string
  readonly flow: Flow
  /** 0-based. */
  readonly step: number
  readonly status: 'open' | 'submitting' | 'done' | 'cancelled'
  /** All that was collected so far. */
  readonly values: Readonly<Record<string, unknown>>
  /** What is wrong, by field: found here, or said by the server (422). */
  readonly errors: Readonly<Record<string, string>>
}

/** A run of a flow. */
export interface FlowRun {
  getSnapshot(): FlowSnapshot
  subscribe(listener: () => void): () => void
  /** Checks the step's values; when they are right, they become a question and the next step begins. */
  submit(values: Readonly<Record<string, unknown>>): void
  /** Shows the step before again. */
  back(): void
  cancel(): void
}
