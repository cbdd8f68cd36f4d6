import type { Plugin } from 'vite'
import { bundleStyle } from './bundleStyles.ts'

/** Serves our unlayered stylesheets from the sources as the build writes them. */
export function unlayeredStyles(): Plugin {
  return {
    name: 'streamside:unlayered-styles',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?')
      return file.endsWith('/styles.unlayered.css') && !file.includes('node_modules') ? bundleStyle(file) : undefined
    },
  }
}
