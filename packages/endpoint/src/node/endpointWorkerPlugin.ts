import type { EndpointOptions } from '../EndpointOptions.ts'
import { readDocs } from './readDocs.ts'
import { readRecordings } from './readRecordings.ts'

/** What is used of Vite's plugin interface, so that this package does not depend on Vite. */
export interface EndpointWorkerPlugin {
  name: string
  apply: 'build'
  configResolved(config: { root: string }): void
  buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): unknown }): void
  resolveId(id: string): string | undefined
  load(id: string): Promise<string | undefined>
  transformIndexHtml: () => { tag: string; attrs: Record<string, string>; children: string; injectTo: 'head-prepend' }[]
}

const WORKER_ID = 'virtual:streamside-endpoint-worker'
const WORKER_FILE = 'endpoint-worker.js'

/**
 * Registers the worker, and loads the page again when it was not there yet: only then do its own requests pass through
 * the worker. Once in a session, so that a browser without workers is left alone.
 */
const REGISTER = `
const workers = navigator.serviceWorker
if (workers) {
  const ready = workers.register('./${WORKER_FILE}', { type: 'module' }).then(() => workers.ready)
  if (!workers.controller && !sessionStorage.getItem('${WORKER_FILE}')) {
    sessionStorage.setItem('${WORKER_FILE}', 'asked')
    ready.then(() => location.reload())
  }
}`

/**
 * Puts a chat endpoint into what Vite builds, as a service worker: for sites of files alone that are there to be tried,
 * such as a static Storybook. Not for an app that has a real endpoint. It takes the docs of the project and the timing.
 */
export function endpointWorkerPlugin({ timing }: Pick<EndpointOptions, 'timing'> = {}): EndpointWorkerPlugin {
  let root = process.cwd()
  return {
    name: 'streamside-endpoint-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER_ID, fileName: WORKER_FILE })
    },
    resolveId: (id) => (id === WORKER_ID ? `\0${WORKER_ID}` : undefined),
    async load(id) {
      if (id !== `\0${WORKER_ID}`) return undefined
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      const files = Object.entries(await readRecordings())
      const recordings = Object.fromEntries(files.map(([name, bytes]) => [name, decoder.decode(bytes)]))
      const options = { docs: await readDocs(root), recordings, timing }
      return `import { serveFromWorker } from '@streamside/endpoint/worker'\nserveFromWorker(self, ${JSON.stringify(options)})\n`
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { type: 'module' }, children: REGISTER, injectTo: 'head-prepend' },
    ],
  }
}
