import { bomFault } from './bomFault.ts'
import { bufferFault } from './bufferFault.ts'
import { doubleFault } from './doubleFault.ts'
import { dripFault } from './dripFault.ts'
import { dropByteFault, dropFault } from './dropFault.ts'
import { emptyFault } from './emptyFault.ts'
import type { FaultDefinition } from './Fault.ts'
import { endlessLineFault, giantFault } from './giantFaults.ts'
import { gzipFault } from './gzipFault.ts'
import { heartbeatFault } from './heartbeatFault.ts'
import { htmlFault } from './htmlFault.ts'
import { crFault, crlfFault } from './lineEndFaults.ts'
import { noContentFault } from './noContentFault.ts'
import { redirectFault } from './redirectFault.ts'
import { restartFault } from './restartFault.ts'
import { slowHeadersFault } from './slowHeadersFault.ts'
import { splitUtf8Fault } from './splitUtf8Fault.ts'
import { stallFault } from './stallFault.ts'
import { statusFaults } from './statusFaults.ts'
import { tooManyRequestsDateFault, tooManyRequestsFault } from './tooManyRequestsFault.ts'
import { noEndFault, truncateFault } from './truncateFaults.ts'
import { noTypeFault, wrongTypeFault } from './typeFaults.ts'

/** All faults. A new one is a file of its own and a line here. */
export const faultDefinitions: readonly FaultDefinition[] = [
  tooManyRequestsFault,
  tooManyRequestsDateFault,
  ...statusFaults,
  noContentFault,
  emptyFault,
  htmlFault,
  redirectFault,
  wrongTypeFault,
  noTypeFault,
  slowHeadersFault,
  dropFault,
  dropByteFault,
  stallFault,
  truncateFault,
  noEndFault,
  restartFault,
  doubleFault,
  dripFault,
  bufferFault,
  heartbeatFault,
  giantFault,
  endlessLineFault,
  crlfFault,
  crFault,
  bomFault,
  splitUtf8Fault,
  gzipFault,
]
