import { createFrameSource } from './createFrameSource.ts'
import type { FrameSource } from './FrameSource.ts'

/** The frames of this page, shared by every typewriter that is not given its own. Touches nothing until it is used. */
export const pageFrames: FrameSource = /* @__PURE__ */ createFrameSource()
