import type { HighlighterCore, LanguageInput } from 'shiki/core'
import type { CodeHighlighter } from '../CodeHighlighter.ts'
import { classTheme } from './classTheme.ts'
import { createShikiHighlight } from './createShikiHighlight.ts'

/** Options of {@link createShikiHighlighter}. */
export interface ShikiHighlighterOptions {
  /**
   * The languages, by the names that follow a fence. Each is loaded when it is first met.
   *
   * @default all of Shiki's
   */
  languages?: Readonly<Record<string, LanguageInput>> | undefined
  /** Told what could not be loaded; the code is shown without colours then. @default nothing */
  onWarning?: ((message: string) => void) | undefined
}

/**
 * Colours code with Shiki's JavaScript engine. Shiki is an optional peer (`npm install shiki`): it is loaded when the
 * first block with a language is shown, each language when it is first met. Make it once, outside of components.
 *
 * @example
 * const highlighter = createShikiHighlighter()
 * const answer = <StreamingMarkdown text={text} highlighter={highlighter} />
 */
export function createShikiHighlighter({ languages, onWarning }: ShikiHighlighterOptions = {}): CodeHighlighter {
  const states = new Map<string, 'loading' | 'ready' | 'unknown'>()
  const listeners = new Set<() => void>()
  let core: Promise<HighlighterCore> | undefined
  let shiki: HighlighterCore | undefined
  let version = 0

  async function load(language: string): Promise<void> {
    states.set(language, 'loading')
    let state: 'ready' | 'unknown' = 'unknown'
    try {
      const known = languages ?? (await import('shiki/langs')).bundledLanguages
      const source = Object.hasOwn(known, language) ? (known as Record<string, LanguageInput>)[language] : undefined
      if (source) {
        core ??= createCore()
        shiki = await core
        await shiki.loadLanguage(source)
        state = 'ready'
      }
    } catch (error) {
      onWarning?.(`The highlighting of "${language}" could not be loaded: ${String(error)}`)
    }
    states.set(language, state)
    if (state !== 'ready') return
    version += 1
    for (const listener of listeners) listener()
  }

  return {
    start(name) {
      const language = name.toLowerCase()
      const state = states.get(language)
      if (state === 'ready' && shiki) return createShikiHighlight(shiki, language)
      if (state === undefined) void load(language)
      return undefined
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => version,
  }
}

async function createCore(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ])
  // Forgiving: a pattern that JavaScript cannot express is left out instead of failing the language.
  return createHighlighterCore({ themes: [classTheme], engine: createJavaScriptRegexEngine({ forgiving: true }) })
}
