import { type ComponentPropsWithoutRef, forwardRef, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { CodeHighlighter } from '../CodeHighlighter.ts'
import { createIncrementalMarkdown } from '../createIncrementalMarkdown.ts'
import type { MarkdownExtension } from '../MarkdownExtension.ts'
import type { UrlPolicy } from '../url/UrlPolicy.ts'
import { createFootnoteFinder } from './createFootnoteFinder.ts'
import { blockList } from './MarkdownBlock.tsx'
import type { MarkdownComponents } from './MarkdownComponents.ts'
import { MarkdownContext, type MarkdownSettings } from './MarkdownContext.ts'
import { MarkdownFootnotes } from './MarkdownFootnotes.tsx'
import { englishLabels, type MarkdownLabels } from './MarkdownLabels.ts'
import { useOpenEnd } from './useOpenEnd.ts'
import { useStable } from './useStable.ts'

/** Props of {@link StreamingMarkdown}: these, and everything that a `div` takes. */
export interface StreamingMarkdownProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'dangerouslySetInnerHTML'> {
  /** The whole text so far. Give it at each render; what is new in it is found. */
  text: string
  /**
   * More text is expected: half-open markup is shown as if it were closed, or not at all. When it turns false the text
   * is shown as it stands.
   *
   * @default false
   */
  streaming?: boolean | undefined
  /** Components in the place of elements. @default {} */
  components?: MarkdownComponents | undefined
  /** Where links and images may lead. @default http, https, mailto, tel; images of other hosts wait for a click */
  urlPolicy?: UrlPolicy | undefined
  /** Syntax beyond GFM: `footnotes`, `alerts`. Read once, at mount. @default [] */
  extensions?: readonly MarkdownExtension[] | undefined
  /** Words of another language, as far as they differ. @default English */
  labels?: Partial<MarkdownLabels> | undefined
  /** Colours code: see the door `@streamside/markdown/highlight`. @default undefined */
  highlighter?: CodeHighlighter | undefined
}

/**
 * Markdown that grows: only its open end is parsed and rendered, markup that is half there never flashes, raw HTML is
 * text, and links and images obey a policy.
 *
 * @example
 * <StreamingMarkdown text={answer.text} streaming={answer.status === 'streaming'} />
 */
export const StreamingMarkdown = forwardRef<HTMLDivElement, StreamingMarkdownProps>(
  function StreamingMarkdown(props, ref) {
    const { text, streaming = false, components, urlPolicy, extensions, labels, highlighter, ...rest } = props
    const [markdown] = useState(() => createIncrementalMarkdown({ extensions }))
    const [findFootnotes] = useState(createFootnoteFinder)
    const idPrefix = useId()
    const settings = useStable<MarkdownSettings>({
      components: useStable(components ?? NO_COMPONENTS),
      urlPolicy: useStable(urlPolicy ?? NO_POLICY),
      labels: useLabels(labels),
      highlighter,
      idPrefix,
    })
    // Not state: the same text always gives the same blocks, however often React renders.
    const blocks = markdown.update(text, { done: !streaming })
    const hasFootnotes = extensions?.some(({ name }) => name === 'footnotes')
    const notes = hasFootnotes ? findFootnotes(blocks) : []
    const root = useRef<HTMLDivElement>(null)
    useImperativeHandle(ref, () => root.current as HTMLDivElement, [])
    useOpenEnd(root, streaming)
    return (
      <MarkdownContext.Provider value={settings}>
        <div {...rest} ref={root} data-slot="markdown" data-streaming={streaming ? '' : undefined}>
          {blockList(blocks)}
          {notes.length > 0 && <MarkdownFootnotes notes={notes} />}
        </div>
      </MarkdownContext.Provider>
    )
  },
)

function useLabels(labels: Partial<MarkdownLabels> | undefined): MarkdownLabels {
  const given = useStable(labels ?? NO_LABELS)
  return useMemo(() => ({ ...englishLabels, ...given }), [given])
}

const NO_LABELS: Partial<MarkdownLabels> = {}
const NO_COMPONENTS: MarkdownComponents = {}
const NO_POLICY: UrlPolicy = {}
