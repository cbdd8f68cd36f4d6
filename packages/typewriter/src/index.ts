'use client'

export type { FrameSource } from './FrameSource.ts'
export type { Pace } from './Pace.ts'
export type { PageState } from './PageState.ts'
export { type UseTypewriterOptions, type UseTypewriterResult, useTypewriter } from './react/useTypewriter.ts'
export type { TypewriterOptions, TypewriterSettings } from './TypewriterOptions.ts'
export type { TypewriterSnapshot, TypewriterStatus } from './TypewriterSnapshot.ts'
