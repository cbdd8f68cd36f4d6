import { ApiError } from '../exchange/ApiError.ts'
import { numberParam } from '../exchange/numberParam.ts'
import { type FaultDefinition, faultStages } from './Fault.ts'
import type { FaultMemory } from './FaultMemory.ts'
import { faultDefinitions } from './faultDefinitions.ts'

/**
 * The faults that a query asks for, each in its stage and otherwise in the order of the query: `?fault=drop,crlf`.
 * With `&times=1` the same request is only spoilt so often.
 * @throws ApiError (400) that names the known faults when one is unknown
 */
export function readFaults(
  query: URLSearchParams,
  { key, memory }: { key: string; memory: FaultMemory },
): FaultDefinition[] {
  const names = query.getAll('fault').flatMap((list) => list.split(','))
  const faults = names
    .map((name) => name.trim())
    .filter(Boolean)
    .map(findFault)
    .sort((a, b) => stageOf(a) - stageOf(b))
  const times = numberParam(query, { name: 'times' })
  return times !== undefined && faults.length > 0 && memory.count(key) > times ? [] : faults
}

function stageOf({ stage = 'events' }: FaultDefinition): number {
  return faultStages.indexOf(stage)
}

function findFault(name: string): FaultDefinition {
  const fault = faultDefinitions.find((known) => known.name === name)
  if (fault) return fault
  const known = faultDefinitions.map((definition) => definition.name).join(', ')
  throw new ApiError(`There is no fault "${name}". The faults are: ${known}.`, { code: 'unknown_fault' })
}
