/** Every word of the log of an answer. */
export interface ChatLogLabels {
  /** The list of events. */
  events: string
  filter: string
  /** In the place of the list, when the filter leaves nothing. */
  nothing: string
  firstEvent: string
  total: string
  count: (shown: number, all: number) => string
  /** Events beyond those that are kept. */
  dropped: (count: number) => string
  /** What the drawing of the events shows. */
  timeline: (count: number, seconds: string) => string
  copyJson: string
  copyCurl: string
  raw: string
  decoded: string
  /** An event that means nothing to the format. */
  ignored: string
}
