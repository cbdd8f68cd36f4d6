import { useEffect, useRef, useState } from 'react'

// The page's own styles are the source: nothing is listed twice.
function declaredTokens(): string[] {
  const names = new Set<string>()
  function read(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(':root')) {
        for (const name of rule.style) if (name.startsWith('--chat-')) names.add(name)
      }
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList)
      if (rule instanceof CSSImportRule && rule.styleSheet) read(rule.styleSheet.cssRules)
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules)
  return [...names].sort()
}

/** All variables of the theme with their values, colours with a sample. */
export function TokenTable() {
  const table = useRef<HTMLTableElement>(null)
  const [rows, setRows] = useState<{ name: string; value: string }[]>([])
  useEffect(() => {
    if (!table.current) return
    const style = getComputedStyle(table.current)
    setRows(declaredTokens().map((name) => ({ name, value: style.getPropertyValue(name).trim() })))
  }, [])
  return (
    <table ref={table} style={{ margin: '1.5rem', font: '0.875rem/1.6 ui-monospace, monospace', textAlign: 'start' }}>
      <tbody>
        {rows.map(({ name, value }) => (
          <tr key={name}>
            <td>
              <span
                style={{
                  display: 'inline-block',
                  inlineSize: '1.25rem',
                  blockSize: '1.25rem',
                  verticalAlign: 'middle',
                  border: value.startsWith('light-dark') ? '1px solid' : 0,
                  background: value.startsWith('light-dark') ? value : 'none',
                }}
              />
            </td>
            <th scope="row" style={{ padding: '0 1rem', fontWeight: 500, textAlign: 'start', whiteSpace: 'nowrap' }}>
              {name}
            </th>
            <td style={{ overflowWrap: 'anywhere' }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
