import { ChatWindow, createChat, en, openAIChat } from '@streamside/chat'
import { zhCN } from '@streamside/chat/locales/zh-CN'
import { createBearerAuth } from '@streamside/event-stream'
import { useState } from 'react'

/** Signed in with a token that has run out. */
export function ExpiredToken({ locale }: { locale: string }) {
  const [renewals, setRenewals] = useState(0)
  const [chat] = useState(() => {
    let token = 'expired'
    const auth = createBearerAuth({
      token: () => token,
      async refresh() {
        const issued = await (await fetch('/backend/token', { method: 'POST' })).json()
        token = issued.access_token ?? issued.token
        setRenewals((count) => count + 1)
      },
    })
    return createChat({ endpoint: '/v1/chat/completions?auth=bearer&tokenMs=5', format: openAIChat(), auth })
  })
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', height: '100dvh' }}>
      <ChatWindow chat={chat} labels={locale === 'zh-CN' ? zhCN : en} />
      <p style={{ margin: 0, padding: '0.25rem 1rem', font: '0.75rem system-ui' }}>
        Token renewed: <output data-testid="renewals">{renewals}</output>
      </p>
    </div>
  )
}
