/** What a renderer of Markdown does, counted: tests hold it against the length of the text. */
export interface WorkCount {
  /** Characters read as lines or parsed within lines. */
  characters: number
  /** Block nodes and rows made. */
  nodes: number
}
