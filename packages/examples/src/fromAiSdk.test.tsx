import { createEndpoint } from '@streamside/endpoint'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Chat } from '../uses/05-from-ai-sdk.tsx'

const endpoint = createEndpoint({ timing: { firstTokenMs: 0, tokenMs: 0 } })
const SAVED = [
  { id: 'm-1', role: 'user' as const, parts: [{ type: 'text', text: 'Hello?' }] },
  { id: 'm-2', role: 'assistant' as const, parts: [{ type: 'text', text: 'Hello.', state: 'done' }] },
]

/** The backend of the program: it answers `/api/chat` as the AI SDK's servers do. */
function serve(query = '') {
  const bodies: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    bodies.push(JSON.parse(String(init.body)))
    // jsdom's signal is not the one that this Request knows.
    const { signal: __, ...rest } = init
    return endpoint.fetch(new Request(`http://endpoint.test/ui/chat${query}`, rest))
  })
  return bodies
}

afterEach(() => vi.unstubAllGlobals())

describe('a program moved from useChat', () => {
  it('asks the same server, shows tools and text, and saves what it loaded and heard', async () => {
    const bodies = serve('?with=tools')
    const save = vi.fn()
    render(<Chat saved={SAVED} save={save} />)
    expect(screen.getByText('Hello.')).toBeInstanceOf(HTMLElement)
    await userEvent.type(screen.getByRole('textbox'), 'What is SSE?{Enter}')
    const answer = await waitFor(() => screen.getAllByRole('article', { name: 'assistant' })[1] as HTMLElement)
    await within(answer).findAllByText(/^Found .+\.$/)
    await screen.findByRole('button', { name: 'Again' }, { timeout: 20_000 })
    expect(answer.textContent).toContain('text/event-stream')
    expect(bodies).toMatchObject([
      {
        id: expect.any(String),
        trigger: 'submit-message',
        messages: [{ id: 'm-1' }, { id: 'm-2' }, { role: 'user', parts: [{ type: 'text', text: 'What is SSE?' }] }],
      },
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    const [saved] = save.mock.calls[0] ?? []
    expect(saved).toHaveLength(4)
    expect(saved[3]).toMatchObject({ role: 'assistant', metadata: { model: 'streamside-docs' } })
    expect(saved[3].parts.map(({ type }: { type: string }) => type)).toContain('tool-search_docs')
    // And what was saved is what it loads.
    act(() => render(<Chat saved={saved} save={save} />).unmount())
  })

  it('asks again', async () => {
    const bodies = serve()
    render(<Chat saved={[]} save={() => {}} />)
    await userEvent.type(screen.getByRole('textbox'), 'Hello{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'Again' }))
    await waitFor(() => expect(bodies).toHaveLength(2))
    expect(bodies[1]).toMatchObject({ trigger: 'regenerate-message', messages: [{ role: 'user' }] })
    await screen.findByRole('button', { name: 'Again' })
  })

  it('shows why it failed', async () => {
    serve('?with=error')
    render(<Chat saved={[]} save={() => {}} />)
    await userEvent.type(screen.getByRole('textbox'), 'Hello{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('The server had an error')
  })
})
