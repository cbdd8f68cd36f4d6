import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { corpus } from '../testing/corpus.ts'
import { StreamingMarkdown } from './StreamingMarkdown.tsx'

it('renders on a server, whole', () => {
  const html = renderToString(<StreamingMarkdown text={'# Hi\n\n**bold** <script>x</script>\n'} />)
  expect(html).toContain('<strong>bold</strong>')
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toContain('<script')
})

it.each(corpus)('writes no style attribute, so that the policy default-src self is kept, in $name', ({ text }) => {
  expect(renderToString(<StreamingMarkdown text={text} />)).not.toContain('style=')
})
