import { serveFromWorker, type WorkerScope } from '../worker.ts'

// A boundary: the types of this project are those of pages, where `self` is a window.
const scope = self as unknown as WorkerScope
serveFromWorker(scope, {
  docs: [{ path: 'worker.md', markdown: '# Worker\n\nThis answer was made **by the zebra**.' }],
  timing: { firstTokenMs: 0, tokenMs: 1 },
})
