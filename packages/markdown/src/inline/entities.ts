/** The Latin-1 entities in the order of their characters, from U+00A0 on. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Others that answers use, each followed by its character. */
const OTHERS =
  'quot " amp & lt < gt > apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › hellip … bull • prime ′ Prime ″ dagger † Dagger ‡ permil ‰ trade ™ euro € larr ← uarr ↑ rarr → darr ↓ harr ↔ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ cross ✗ star ☆ starf ★ alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ lbrace { rbrace } lbrack [ rbrack ] lpar ( rpar ) ast * lowbar _ grave ` vert | num # excl ! bsol \\ sol / colon : semi ; comma , period . quest ? equals = plus + dollar $ percnt % commat @ Tab \t NewLine \n ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f'

let table: Map<string, string> | undefined

/** The 2,125 names of HTML would cost as much as the rest of this package: these are the 253 of HTML 4 and their like. */
function entityTable(): Map<string, string> {
  const pairs = OTHERS.split(' ')
  const names = LATIN1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)])
  for (let index = 0; index + 1 < pairs.length; index += 2) names.push([pairs[index] ?? '', pairs[index + 1] ?? ''])
  return new Map(names)
}

/** An entity or a numeric reference at the place where the expression is set. */
export const ENTITY = /&(?:#x[a-f\d]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy

/** The character that an entity like `&amp;` or `&#x1F600;` stands for; the entity itself when nobody knows it. */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1)
  if (name[0] === '#') {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    // [spec] Invalid Unicode code points will be replaced by the REPLACEMENT CHARACTER. U+0000 also.
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
  }
  table ??= entityTable()
  return table.get(name) ?? entity
}

/** Resolves backslash escapes and entities, as in addresses, titles and the words after a fence. */
export function unescapeText(text: string): string {
  if (!/[\\&]/.test(text)) return text
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(?:#x[a-f\d]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi,
    (match, escaped: string | undefined) => escaped ?? decodeEntity(match),
  )
}
