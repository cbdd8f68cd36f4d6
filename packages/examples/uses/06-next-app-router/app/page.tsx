/** Use 6: Next.js App Router: a page rendered on the server, a client component, and a route in front of the model. */
import { Assistant } from './Assistant.tsx'

export default function Page() {
  return (
    <main style={{ height: '100dvh' }}>
      <Assistant />
    </main>
  )
}
