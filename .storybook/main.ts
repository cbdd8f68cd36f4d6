import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'
import remarkGfm from 'remark-gfm'

const storiesDir = fileURLToPath(new URL('../stories', import.meta.url))
const entries = existsSync(storiesDir) ? readdirSync(storiesDir, { withFileTypes: true }) : []
const folders = entries.filter((entry) => entry.isDirectory())

/** `chat-window` is shown as `ChatWindow`: the folder gives the group, the file gives the title. */
const groupOf = (folder: string) => folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

const groups = folders.map(({ name }) => ({
  directory: `../stories/${name}`,
  files: '**/*.@(mdx|stories.tsx)',
  titlePrefix: groupOf(name),
}))

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: {} },
  addons: [
    // Tables in pages: MDX alone knows none.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  // Without any folder Storybook still wants one pattern.
  stories: folders.length < entries.length || folders.length === 0 ? [...groups, '../stories/*.mdx'] : groups,
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  // Reads the types with Babel: react-docgen-typescript does not run on TypeScript 7.
  typescript: { reactDocgen: 'react-docgen' },
}

export default config
