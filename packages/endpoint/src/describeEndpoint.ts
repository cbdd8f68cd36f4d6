import { endpointFaults } from './faults/endpointFaults.ts'
import type { EndpointRoute } from './routes/EndpointRoute.ts'
import { answerParts } from './turn/answerParts.ts'

/** A text for people: the routes, the faults, and a line to paste. */
export function describeEndpoint({ origin, routes }: { origin: string; routes: readonly EndpointRoute[] }): string {
  const routeRows = routes.map(({ methods, path, description }) => [`${methods.join('|')} ${path}`, description])
  const faultRows = endpointFaults.map(({ name, description }) => [name, description])
  return [
    `Streamside chat endpoint at ${origin}`,
    '',
    'Routes',
    ...table(routeRows),
    '',
    'Faults: add ?fault=name to a route; several are separated by commas; &times=1 spoils only the first such request',
    ...table(faultRows),
    '',
    'Answers: add ?with=name to a route of the assistant; several are separated by commas',
    ...table(Object.entries(answerParts)),
    '',
    'Timing: add ?firstTokenMs= and ?tokenMs= (milliseconds)',
    '',
    'Try',
    `  ${curlExample(origin)}`,
    '',
  ].join('\n')
}

/** A command that shows tokens arriving. */
export function curlExample(origin: string): string {
  const body = '{"stream":true,"messages":[{"role":"user","content":"What can you do?"}]}'
  return `curl -N ${origin}/v1/chat/completions -H 'content-type: application/json' -d '${body}'`
}

function table(rows: string[][]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`)
}
