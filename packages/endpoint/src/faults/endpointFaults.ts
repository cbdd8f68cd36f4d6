import type { EndpointFault } from './Fault.ts'
import { faultDefinitions } from './faultDefinitions.ts'

/** The faults of every endpoint, for lists and knobs. */
export const endpointFaults: readonly EndpointFault[] = faultDefinitions.map(({ name, description }) => ({
  name,
  description,
}))
