import type { Meta, StoryObj } from '@storybook/react-vite'
import { useTypewriter } from '@streamside/typewriter'
import { useMemo } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { useRecording } from './useRecording.ts'

const samples: Record<string, { lang: string; text: string }> = {
  Emoji: { lang: 'en', text: 'Crew: 👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪🇫🇷1️⃣❤️‍🔥🐻‍❄️' },
  Chinese: { lang: 'zh', text: '潮水每天涨落两次，住在水边的人不看钟。𠮷祥如意。' },
  Thai: { lang: 'th', text: 'น้ำขึ้นให้รีบตัก กำลังใจที่ยิ่งใหญ่' },
  Hindi: { lang: 'hi', text: 'क्षत्रिय स्त्री विद्यार्थी ज्ञान श्रद्धा राष्ट्र' },
  Tamil: { lang: 'ta', text: 'நிகழ்வு தமிழ்நாட்டில் க்ஷேத்திரம்' },
  Korean: { lang: 'ko', text: '안녕하세요 반갑습니다'.normalize('NFD') },
  Arabic: { lang: 'ar', text: 'السَّلامُ عَلَيْكُم، مُحَمَّد' },
}

function Sample({ name, lang, text }: { name: string; lang: string; text: string }) {
  // The cruellest way to send it: one code unit at a time, so that most pieces end inside a character.
  const units = useMemo(() => text.split('').map((unit, index) => ({ atMs: index * 40, text: unit })), [text])
  const played = useRecording(units)
  const typed = useTypewriter(played.text, { streaming: played.streaming })
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang} dir="auto" data-status={typed.status} style={{ fontSize: 24, minBlockSize: '1.6em' }}>
        {typed.text}
      </dd>
    </div>
  )
}

/** Each text comes one code unit at a time; no half of a character is ever shown. */
function Scripts() {
  return (
    <dl style={{ padding: 16, font: '16px/1.6 system-ui' }}>
      {Object.entries(samples).map(([name, sample]) => (
        <Sample key={name} name={name} {...sample} />
      ))}
    </dl>
  )
}

const meta: Meta<typeof Scripts> = { component: Scripts }
export default meta

export const WholeCharacters: StoryObj<typeof Scripts> = {
  play: async ({ canvasElement }) => {
    const shown = new Set<string>()
    const watch = new MutationObserver(() => shown.add(canvasElement.querySelector('dd')?.textContent ?? ''))
    watch.observe(canvasElement, { subtree: true, childList: true, characterData: true })
    const done = () => expect(canvasElement.querySelectorAll('[data-status="done"]')).toHaveLength(7)
    await waitFor(done, { timeout: 30_000 })
    watch.disconnect()
    await expect(within(canvasElement).getByText(samples.Emoji?.text ?? '')).toBeVisible()
    await expect([...shown].filter((text) => /[\ud800-\udbff\u200d]$/.test(text))).toEqual([])
  },
}
