import { dropFault } from './dropFault.ts'
import type { FaultDefinition } from './Fault.ts'
import { htmlFault } from './htmlFault.ts'
import { stallFault } from './stallFault.ts'
import { tooManyRequestsFault } from './tooManyRequestsFault.ts'

/** All faults. A new one is a file of its own and a line here. */
export const faultDefinitions: readonly FaultDefinition[] = [tooManyRequestsFault, htmlFault, dropFault, stallFault]
