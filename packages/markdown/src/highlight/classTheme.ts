import type { ThemeRegistrationRaw } from 'shiki/core'

/** The classes that code is coloured by, each with the scopes of TextMate grammars that it stands for. */
const SCOPES: readonly (readonly [className: string, scopes: readonly string[]])[] = [
  ['tok-keyword', ['keyword', 'storage', 'variable.language']],
  ['tok-string', ['string', 'punctuation.definition.string', 'constant.character.escape']],
  ['tok-number', ['constant.numeric']],
  ['tok-comment', ['comment', 'punctuation.definition.comment']],
  ['tok-function', ['entity.name.function', 'support.function']],
  [
    'tok-type',
    ['entity.name.type', 'entity.name.class', 'support.type', 'support.class', 'entity.other.inherited-class'],
  ],
  ['tok-constant', ['constant.language', 'support.constant', 'variable.other.constant']],
  ['tok-tag', ['entity.name.tag']],
]

/** What has no class. */
const PLAIN = '#000000'

const colorOf = (index: number) => `#${(index + 1).toString(16).padStart(6, '0')}`

/**
 * A theme whose colours are not meant to be seen: each stands for a class. Shiki writes colours into style attributes,
 * which a content security policy forbids and which no theme of the page can change.
 */
export const classTheme: ThemeRegistrationRaw = {
  name: 'streamside-classes',
  settings: [
    { settings: { foreground: PLAIN, background: '#ffffff' } },
    ...SCOPES.map(([, scope], index) => ({ scope: [...scope], settings: { foreground: colorOf(index) } })),
    { scope: ['keyword.operator', 'storage.type.function.arrow'], settings: { foreground: PLAIN } },
  ],
}

const classes = new Map(SCOPES.map(([className], index) => [colorOf(index), className]))

/** The class that a colour of {@link classTheme} stands for. */
export function classOfColor(color: string | undefined): string | undefined {
  return color === undefined ? undefined : classes.get(color.toLowerCase())
}
