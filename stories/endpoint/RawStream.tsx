import { endpointFaults, endpointRoutes } from '@streamside/endpoint'
import { useId, useState } from 'react'
import { rawRequests } from './rawRequests.ts'
import { useRawStream } from './useRawStream.ts'

interface RawStreamProps {
  /** One of the streaming routes. */
  path: string
  /** What is added to its address. */
  query: string
}

/** The routes and faults of the endpoint, and what one of them sends, byte by byte. */
export function RawStream({ path: firstPath, query }: RawStreamProps) {
  const [path, setPath] = useState(firstPath)
  const [fault, setFault] = useState('')
  const { raw, ask, stop } = useRawStream()
  const url = `${path}?${query}${fault === '' ? '' : `&fault=${fault}`}`
  return (
    <section style={{ font: '15px/1.6 system-ui', padding: 24 }}>
      <p style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Choice label="Route" value={path} onChange={setPath} options={Object.keys(rawRequests)} />
        <Choice
          label="Fault"
          value={fault}
          onChange={setFault}
          options={['', ...endpointFaults.map(({ name }) => name)]}
        />
        <button type="button" onClick={() => void ask(url, rawRequests[path])}>
          Ask
        </button>
        <button type="button" onClick={stop}>
          Stop
        </button>
      </p>
      <code style={{ overflowWrap: 'anywhere' }}>{url}</code>
      <pre
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        aria-label="Raw stream"
        style={{ height: 320, overflow: 'auto', border: '1px solid', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {raw}
      </pre>
      <List
        title="Routes"
        rows={endpointRoutes.map((route) => [`${route.methods.join(' | ')} ${route.path}`, route.description])}
      />
      <List title="Faults" rows={endpointFaults.map(({ name, description }) => [`?fault=${name}`, description])} />
    </section>
  )
}

function List({ title, rows }: { title: string; rows: [name: string, description: string][] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {rows.map(([name, description]) => (
          <li key={name}>
            <code>{name}</code>: {description}
          </li>
        ))}
      </ul>
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: string[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option === '' ? 'none' : option}
          </option>
        ))}
      </select>
    </span>
  )
}
