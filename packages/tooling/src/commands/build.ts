/** `build [folder …]`: every package that goes to npm, or those named, into its dist. */
import { buildPackage } from '../buildPackage.ts'
import { endWith } from '../endWith.ts'
import { publishablePackages } from '../workspace.ts'

const all = publishablePackages()
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !all.some(({ folder }) => folder === name))
if (unknown)
  endWith(`There is no package "${unknown}" to build: it is one of ${all.map(({ folder }) => folder).join(', ')}.`)

for (const one of all.filter(({ folder }) => wanted.length === 0 || wanted.includes(folder))) {
  for (const sentence of await buildPackage(one)) {
    console.error(sentence)
    process.exitCode = 1
  }
}
