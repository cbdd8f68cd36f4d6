import type { ReactNode } from 'react'

/** A page that has something else to say: what a panel or a launcher stands over. */
export function Page({ isChinese, children }: { isChinese: boolean; children: ReactNode }) {
  return (
    <main style={{ font: '1rem/1.6 system-ui, sans-serif', padding: '2.5rem', minHeight: '100dvh', maxWidth: '46rem' }}>
      <h1 style={{ fontSize: '1.75rem', lineHeight: 1.25 }}>{isChinese ? '智能水泵 P-200' : 'Smart pump P-200'}</h1>
      <p>
        {isChinese
          ? '安静、省电，可远程监控。适用于楼宇供水、温室灌溉和小型处理站。'
          : 'Quiet, frugal, and watched from afar. For buildings, greenhouses and small treatment plants.'}
      </p>
      <p>
        <a href="#order">{isChinese ? '立即订购' : 'Order now'}</a>
      </p>
      {children}
    </main>
  )
}
