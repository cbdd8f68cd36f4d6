import { TextMessagePartProvider, useMessagePartText, useSmooth } from '@assistant-ui/react'
import { useSmoothStreamContent } from '@lobehub/streamdown'
import { createElement } from 'react'
import { createTypewriter } from '../../typewriter/src/createTypewriter.ts'
import type { Pace } from '../../typewriter/src/Pace.ts'
import type { Contestant, Ports } from '../../typewriter/src/testing/simulate.ts'
import { type RivalProps, reactContestant } from './reactContestant.ts'

function streamside(pace: Pace) {
  return (ports: Ports): Contestant => {
    const typewriter = createTypewriter({ ...ports, pace })
    typewriter.subscribe(() => {})
    return { push: typewriter.push, end: typewriter.end, shown: () => typewriter.getSnapshot().text }
  }
}

function AssistantPart({ onShown }: Pick<RivalProps, 'onShown'>) {
  onShown(useSmooth(useMessagePartText(), true).text)
  return null
}

function Assistant({ text, streaming, onShown }: RivalProps) {
  const part = createElement(AssistantPart, { onShown })
  // biome-ignore lint/correctness/noChildrenProp: its types want them there
  return createElement(TextMessagePartProvider, { text, isRunning: streaming, children: part })
}

function LobeBalanced({ text, onShown }: RivalProps) {
  onShown(useSmoothStreamContent(text, { preset: 'balanced' }))
  return null
}

function LobeRealtime({ text, onShown }: RivalProps) {
  onShown(useSmoothStreamContent(text, { preset: 'realtime' }))
  return null
}

/** The queue that many teams write: one piece each 30 ms, and nothing when the queue is empty. */
function pieceQueue({ clock }: Ports): Contestant {
  const queue: string[] = []
  let shown = ''
  const tick = () => {
    shown += queue.shift() ?? ''
    clock.setTimeout(tick, 30)
  }
  tick()
  return { push: (text) => queue.push(text), end() {}, shown: () => shown }
}

/** Who takes part, each from its own package with its own defaults. */
export const rivals: Record<string, (ports: Ports) => Contestant> = {
  'streamside, adaptive': streamside('adaptive'),
  'assistant-ui useSmooth': reactContestant(Assistant),
  'Lobe UI, balanced': reactContestant(LobeBalanced),
  'Lobe UI, realtime': reactContestant(LobeRealtime),
  'queue of 30 ms a piece': pieceQueue,
}
