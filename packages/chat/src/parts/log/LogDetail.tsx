import type { ChatLogLabels } from '../../locales/ChatLogLabels.ts'
import type { ChatLogEntry } from '../../store/ChatLog.ts'
import { prettyData } from './describeEntry.ts'

/** One event as it came, beside what the format made of it. */
export function LogDetail({ entry, labels }: { entry: ChatLogEntry; labels: ChatLogLabels }) {
  const { event, deltas } = entry
  const head = [event.event !== 'message' && `event: ${event.event}`, event.id && `id: ${event.id}`].filter(Boolean)
  return (
    <div data-slot="chat-log-detail">
      <Text label={labels.raw} text={[...head, prettyData(event.data)].join('\n')} />
      <Text label={labels.decoded} text={deltas.length === 0 ? labels.ignored : JSON.stringify(deltas, null, 2)} />
    </div>
  )
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <h3>{label}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard, and is no field */}
      <pre dir="ltr" tabIndex={0} role="group" aria-label={label}>
        {text}
      </pre>
    </div>
  )
}
