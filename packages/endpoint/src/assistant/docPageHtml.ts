import type { DocPage } from './DocPage.ts'
import { pageLines } from './pageLines.ts'

const STYLE =
  'body{margin:2rem auto;max-width:70rem;padding:0 1rem;color-scheme:light dark}pre{white-space:pre-wrap;font:15px/1.6 ui-monospace,monospace}b:target{outline:2px solid}'

/** A page as its own text, with an anchor at each heading: enough for a link to a section to lead there. */
export function docPageHtml(page: DocPage): string {
  const lines = pageLines(page.markdown).map(({ line, heading }) =>
    heading ? `<b id="${escapeHtml(heading.anchor)}">${escapeHtml(line)}</b>` : escapeHtml(line),
  )
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(page.path)}</title><style>${STYLE}</style>`
  return `<!doctype html><html lang="${page.locale ?? 'en'}"><head>${head}</head><body><pre>${lines.join('\n')}</pre></body></html>`
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}
