import type { ChatTypes } from './ChatTypes.ts'

/** Words of the answer, or of the question. */
export interface TextPart {
  readonly type: 'text'
  readonly text: string
  /** What the provider wants back with it, word for word. */
  readonly providerData?: unknown
}

/** What the model thought before it answered, where the format carries it. */
export interface ReasoningPart {
  readonly type: 'reasoning'
  readonly text: string
  /** When the first and the last words of it came, in milliseconds since 1970. */
  readonly startedAt?: number | undefined
  readonly endedAt?: number | undefined
  /** What the provider wants back with it, word for word (Anthropic's signature, an encrypted item). */
  readonly providerData?: unknown
}

/**
 * Where a call of a tool stands; the names are the AI SDK's.
 *
 * - `input-streaming`: its arguments arrive
 * - `input-available`: it is to be run, by the server or by the app
 * - `approval-requested`: a person must allow it first
 * - `approval-responded`: allowed, and not run yet
 * - `output-available`, `output-error`: it ran
 * - `output-denied`: the person did not allow it
 */
export type ToolState =
  | 'input-streaming'
  | 'input-available'
  | 'approval-requested'
  | 'approval-responded'
  | 'output-available'
  | 'output-error'
  | 'output-denied'

/** A call of a tool: its arguments, and what came of it. */
export interface ToolPart<TName extends string = string, TInput = unknown, TOutput = unknown> {
  readonly type: 'tool'
  /** The call's id, by which its result is given back. */
  readonly id: string
  readonly name: TName
  readonly state: ToolState
  /** The arguments as they arrived: JSON text, maybe incomplete. */
  readonly inputText: string
  /** The arguments, once they are complete. */
  readonly input?: TInput | undefined
  readonly output?: TOutput | undefined
  /** Why it failed, or why it was not allowed. */
  readonly errorText?: string | undefined
  /** The id by which the approval is given, where it differs from the call's. */
  readonly approvalId?: string | undefined
  /** What the provider wants back with the approval, word for word. */
  readonly approvalData?: unknown
  /** True when the provider runs it itself: its result comes by the stream. */
  readonly isProviderExecuted?: boolean | undefined
  /** True when the tool became known at run time (by MCP, say): the AI SDK's `dynamic-tool`. */
  readonly isDynamic?: boolean | undefined
  /** What the provider wants back with the call, word for word. */
  readonly providerData?: unknown
}

/** Something that the answer rests on. */
export interface SourcePart {
  readonly type: 'source'
  readonly title: string
  readonly url?: string | undefined
  /** The words that the answer rests on. */
  readonly snippet?: string | undefined
  readonly id?: string | undefined
  /** Such as `application/pdf`, where it is a document. */
  readonly mediaType?: string | undefined
}

/** A file that goes with a question, or that an answer made. */
export interface FilePart {
  readonly type: 'file'
  readonly name: string
  /** Such as `image/png`. */
  readonly mediaType: string
  /** Where it is: an address or a `data:` URL. */
  readonly url: string
  readonly sizeBytes?: number | undefined
  /** The id by which the server knows it, where it was uploaded. */
  readonly serverId?: string | undefined
}

/** One step of a form flow (W11). What the flow is stands in the app, by its name. */
export interface FormPart {
  readonly type: 'form'
  /** The run of the flow that this step belongs to. */
  readonly flowId: string
  /** The flow's name. */
  readonly name: string
  /** 0-based. */
  readonly step: number
  readonly state: 'open' | 'submitted' | 'cancelled'
  /** What was given in this step. */
  readonly values?: Readonly<Record<string, unknown>> | undefined
}

/** Data of the app's own that came with the answer. */
export interface DataPart<TName extends string = string, TData = unknown> {
  readonly type: 'data'
  readonly name: TName
  readonly data: TData
  /** Data that comes again under the same name and id takes the place of the first. */
  readonly id?: string | undefined
}

/** A piece of a message, in the order in which the pieces came. */
export type ChatPart<TTypes extends ChatTypes = ChatTypes> =
  | TextPart
  | ReasoningPart
  | ToolPartOf<TTypes>
  | SourcePart
  | FilePart
  | FormPart
  | DataPartOf<TTypes>

/** The data parts: one kind for each name. */
export type DataPartOf<TTypes extends ChatTypes> = TTypes extends { data: infer TData extends object }
  ? { [TName in keyof TData & string]: DataPart<TName, TData[TName]> }[keyof TData & string]
  : DataPart

/** The tool parts: one kind for each name. */
export type ToolPartOf<TTypes extends ChatTypes> = TTypes extends { tools: infer TTools extends object }
  ? { [TName in keyof TTools & string]: ToolPart<TName, Input<TTools[TName]>, Output<TTools[TName]>> }[keyof TTools &
      string]
  : ToolPart

type Input<TTool> = TTool extends { input: infer TInput } ? TInput : unknown
type Output<TTool> = TTool extends { output: infer TOutput } ? TOutput : unknown
