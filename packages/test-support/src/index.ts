export { createManualClock, type ManualClock } from './createManualClock.ts'
export { everySplit } from './everySplit.ts'
export { seededRandom } from './seededRandom.ts'
