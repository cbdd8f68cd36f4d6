export { readDocs } from './node/readDocs.ts'
export { readRecordings } from './node/readRecordings.ts'
export { DEFAULT_PORT, type EndpointServer, type ServeOptions, serveEndpoint } from './node/serveEndpoint.ts'
export { upstreamFromEnv } from './node/upstreamFromEnv.ts'
