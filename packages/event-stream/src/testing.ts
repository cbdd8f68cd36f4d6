export { type RecordingTransport, type RecordOptions, record } from './testing/record.ts'
export { type ReplayOptions, replay } from './testing/replay.ts'
export { type ScriptedRequest, type ScriptedTransport, scriptedTransport } from './testing/scriptedTransport.ts'
export type { TestClock } from './testing/TestClock.ts'
