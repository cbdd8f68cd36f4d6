import type { ChatLogLabels } from '../../locales/ChatLogLabels.ts'

/** English, the default. */
export const logLabels: ChatLogLabels = {
  events: 'Events',
  filter: 'Filter events',
  nothing: 'No event contains that.',
  firstEvent: 'First event',
  total: 'Total',
  count: (shown, all) => (shown === all ? `${all} events` : `${shown} of ${all} events`),
  dropped: (count) => `${count} more were not kept`,
  timeline: (count, seconds) => `${count} events in ${seconds}`,
  copyJson: 'Copy as JSON',
  copyCurl: 'Copy as curl',
  raw: 'Raw event',
  decoded: 'Decoded',
  ignored: 'ignored',
}
