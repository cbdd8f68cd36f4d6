import { ApiError } from '../exchange/ApiError.ts'
import type { FaultDefinition } from './Fault.ts'
import { faultDefinitions } from './faultDefinitions.ts'

/**
 * The faults that a query asks for, in its order: `?fault=drop`, `?fault=429,html`.
 * @throws ApiError (400) that names the known faults when one is unknown
 */
export function readFaults(query: URLSearchParams): FaultDefinition[] {
  const names = query.getAll('fault').flatMap((list) => list.split(','))
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .map(findFault)
}

function findFault(name: string): FaultDefinition {
  const fault = faultDefinitions.find((known) => known.name === name)
  if (fault) return fault
  const known = faultDefinitions.map((definition) => definition.name).join(', ')
  throw new ApiError(`There is no fault "${name}". The faults are: ${known}.`, { code: 'unknown_fault' })
}
