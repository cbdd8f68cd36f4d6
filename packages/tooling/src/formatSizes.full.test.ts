import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { expect, it } from 'vitest'
import { rootDir } from './workspace.ts'

const dist = join(rootDir, 'packages/chat/dist')
const FORMATS = [
  'openAIChat',
  'openAIResponses',
  'anthropicMessages',
  'uiMessageStream',
  'ollama',
  'jsonEnvelope',
  'plainText',
]

/** The bytes, gzip, of a production build of an app that has a headless chat and this format. */
async function sizeWith(format?: string): Promise<number> {
  const entry = 'virtual:app'
  const code = [
    `export { useChat } from '${dist}/headless.js'`,
    ...(format ? [`export { ${format} } from '${dist}/formats.js'`] : []),
  ].join('\n')
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', external: [/^react/] },
    },
  })
  const { output } = made as Rollup.RollupOutput
  return gzipSync(output[0].code, { level: 9 }).length
}

it('a format adds at most 1.5 kB to a chat', async () => {
  const without = await sizeWith()
  for (const format of FORMATS) expect(await sizeWith(format), format).toBeLessThanOrEqual(without + 1500)
})
