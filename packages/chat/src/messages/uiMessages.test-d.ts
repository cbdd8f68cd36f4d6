import type { UIMessage } from 'ai'
import { expectTypeOf } from 'vitest'
import type { ChatMessageData } from './ChatMessageData.ts'
import { fromUIMessages } from './fromUIMessages.ts'
import { toUIMessages } from './toUIMessages.ts'

declare const theirs: UIMessage[]
declare const typed: UIMessage<
  { model: string },
  { weather: { city: string } },
  { search: { input: string; output: number } }
>[]

expectTypeOf(toUIMessages([])).toExtend<UIMessage[]>()
expectTypeOf(fromUIMessages(theirs)).toEqualTypeOf<ChatMessageData[]>()
expectTypeOf(fromUIMessages(typed)).toEqualTypeOf<ChatMessageData[]>()
