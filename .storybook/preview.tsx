import type { Decorator, Preview } from '@storybook/react-vite'
import { setReducedMotion } from './reducedMotion.ts'
import { WhenInView } from './WhenInView.tsx'
import '@streamside/chat/styles.css'
import './preview.css'

/** What the toolbars set, as an app would say it: on the document, or around the story on a docs page. */
const surroundings: Decorator = (Story, { globals, viewMode }) => {
  const { theme, locale, direction, motion } = globals
  const reduced = motion === 'reduced'
  setReducedMotion(reduced)
  const attributes: Record<string, string | undefined> = {
    'data-theme': theme === 'auto' ? undefined : theme,
    'data-motion': reduced ? 'reduced' : undefined,
    lang: locale,
    dir: direction,
  }
  // Motion is read when a part mounts: another setting mounts it anew.
  const story = <Story key={motion} />
  if (viewMode === 'docs') {
    return (
      <div className="story-canvas" {...attributes}>
        <WhenInView>{story}</WhenInView>
      </div>
    )
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) document.documentElement.removeAttribute(name)
    else document.documentElement.setAttribute(name, value)
  }
  return story
}

/** `theme:dark;direction:rtl`: what the toolbars begin with, set by the tests that look at every story once more. */
function globalsOf(words = ''): Record<string, string> {
  const pairs = words.split(';').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => pair.split(':') as [string, string]))
}

/** A component's docstring without its example, whose tags a docs page would take for elements. */
function descriptionOf(component: { __docgenInfo?: { description?: string } } | undefined): string {
  return component?.__docgenInfo?.description?.split('@example')[0]?.trim() ?? ''
}

const preview: Preview = {
  decorators: [surroundings],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    docs: { extractComponentDescription: descriptionOf },
    layout: 'fullscreen',
    controls: { matchers: { color: /(background|color)$/i, date: /At$/ } },
    options: {
      storySort: {
        order: ['Start', 'ChatWindow', ['Live', '*'], 'EventStream', 'Typewriter', 'Endpoint', 'Scenarios'],
      },
    },
  },
  initialGlobals: {
    theme: 'auto',
    locale: 'en',
    direction: 'ltr',
    motion: 'system',
    ...globalsOf(import.meta.env.STORYBOOK_GLOBALS),
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Theme of the system', icon: 'contrast' },
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
        ],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Motion of the system' },
          { value: 'reduced', title: 'Reduced motion' },
        ],
      },
    },
  },
}

export default preview
