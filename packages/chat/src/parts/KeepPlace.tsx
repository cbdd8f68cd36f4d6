import { Component } from 'react'
import type { ScrollEngine } from '../scroll/createScrollEngine.ts'

interface KeepPlaceProps {
  engine: ScrollEngine
  /** Another first message: older ones have come above. */
  firstId: string | undefined
}

/** Keeps what is read in its place while older messages come above it. A class: hooks are told of a change only after it. */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): (() => void) | null {
    return before.firstId !== this.props.firstId ? this.props.engine.keepPlace() : null
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, restore: (() => void) | null): void {
    restore?.()
  }

  override render(): null {
    return null
  }
}
