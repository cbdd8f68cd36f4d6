/**
 * The dependency law of ARCHITECTURE.md. Types count, as a type is a dependency too.
 *
 *   stories ──► chat ──► event-stream · typewriter · markdown (strangers to each other), through public doors only;
 *   endpoint and test-support import nothing of ours.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const PRODUCT = '^packages/(event-stream|typewriter|markdown|chat|endpoint)/src/'
/** Tests, and what exists only for tests: the `testing` doors and folders. */
const TESTS = ['[.]test(-d)?[.]tsx?$', '^packages/[^/]+/src/(testing([.]ts$|/)|test-kit/)']
/** Where React may be: `react/` folders, parts with the hooks beside them, and the doors that hand them out. */
const REACT_SEAM = [
  '/react/',
  '/parts/',
  '[.]tsx$',
  '^packages/[^/]+/src/index[.]ts$',
  '^packages/chat/src/plain[.]ts$',
]

const manifests = new Map(
  readdirSync('packages')
    .filter((folder) => existsSync(join('packages', folder, 'package.json')))
    .map((folder) => [folder, JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8'))]),
)

/** Every file that a package.json of ours names as a door. */
const doors = [...manifests].flatMap(([folder, { exports }]) =>
  Object.values(exports ?? {})
    .map((door) => (typeof door === 'string' ? door : door['@streamside/source']))
    .filter((path) => path !== undefined)
    .map((path) => `^packages/${folder}/${path.replace('./', '').replaceAll('.', '[.]')}$`),
)

/** The workspace links every package of ours at the root, so an undeclared one resolves: ask the package.json. */
const declaredAmongOurs = [...manifests].map(([folder, manifest]) => {
  const needed = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies }
  const declared = [...manifests].filter(([, { name }]) => name in needed).map(([other]) => `^packages/${other}/`)
  return {
    name: 'declared',
    comment: 'Add it to the dependencies of the package that imports it (to its devDependencies for a test).',
    severity: 'error',
    from: { path: `^packages/${folder}/src/` },
    to: { path: '^packages/', pathNot: [`^packages/${folder}/`, ...declared] },
  }
})

/** Product code in these folders of event-stream sees nothing outside its own folder, but for `except`. */
function leaf(folder, except = []) {
  const own = `^packages/event-stream/src/${folder}/`
  return {
    name: `${folder}-is-a-leaf`,
    comment: `event-stream's ${folder}/ is pure: hand it what it needs as a parameter.`,
    severity: 'error',
    from: { path: own, pathNot: TESTS },
    to: { pathNot: [own, ...except] },
  }
}

module.exports = {
  forbidden: [
    {
      name: 'resolves',
      comment: 'Every import leads somewhere: correct the path, or add the package to the package.json next to it.',
      severity: 'error',
      from: {},
      // `x.css?inline` is Vite's own: it fails there when the path is wrong.
      to: { couldNotResolve: true, pathNot: ['^virtual:', '[?]inline$'] },
    },
    {
      name: 'declared',
      comment: 'What a package imports stands in its own package.json: dependencies or peerDependencies.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: TESTS },
      // An optional peer counts as npm-no-pkg too. eventsource-parser is a devDependency because it is bundled.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['npm-peer'],
        pathNot: '/eventsource-parser/',
      },
    },
    ...declaredAmongOurs,
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or lack a third that both may import. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'public-doors',
      comment: 'Nobody goes past a door of another package: import what its package.json exports, or export it there.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', ...doors] },
    },
    {
      name: 'public-doors-of-stories',
      comment: 'A story uses what a user can use.',
      severity: 'error',
      from: { path: '^stories/' },
      to: { path: '^packages/', pathNot: doors },
    },
    {
      name: 'doors-by-name',
      comment: 'Another package is imported by its name, as a user does: no relative path leads there.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|stories)/', pathNot: '^packages/tooling/' },
      to: { path: '^packages/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'strangers',
      comment: 'event-stream, typewriter and markdown know neither each other nor chat: chat joins them.',
      severity: 'error',
      from: { path: '^packages/(event-stream|typewriter|markdown)/' },
      to: { path: '^packages/(event-stream|typewriter|markdown|chat)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'endpoint-stands-alone',
      comment: 'endpoint and test-support import nothing of ours, so that they can prove the rest wrong.',
      severity: 'error',
      from: { path: '^packages/(endpoint|test-support)/', pathNot: TESTS },
      to: { path: '^(packages|stories)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'product-without-tests',
      comment: 'What users install imports no test, no test helper, no testing door, no endpoint and no story.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: TESTS },
      to: { path: [...TESTS, '^packages/(test-support|tooling|examples|bench)/', '^(stories|[.]storybook)/'] },
    },
    {
      name: 'chat-without-endpoint',
      comment: 'A chat talks to an endpoint over the wire, never by import.',
      severity: 'error',
      from: { path: '^packages/chat/src/', pathNot: TESTS },
      to: { path: '^packages/endpoint/' },
    },
    {
      name: 'react-in-its-seam',
      comment: 'The core is plain TypeScript: React is imported in react/ folders, in parts and in the React doors.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: [...TESTS, ...REACT_SEAM] },
      to: { path: '(^|/)node_modules/(@types/)?(react|react-dom)/' },
    },
    {
      name: 'core-without-react',
      comment: 'The core does not reach React by way of a part or a hook either; only doors hand those out.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: [...TESTS, ...REACT_SEAM, '^packages/chat/src/headless[.]ts$'] },
      to: { path: ['^packages/.*/(react|parts)/', '^packages/.*[.]tsx$'], pathNot: 'node_modules' },
    },
    leaf('sse'),
    leaf('retry'),
    {
      name: 'connection-sees-the-port',
      comment: 'connection/ knows transports by the port alone: which one there is, the composition root says.',
      severity: 'error',
      from: { path: '^packages/event-stream/src/connection/', pathNot: TESTS },
      to: {
        path: '^packages/event-stream/src/transport/',
        pathNot: '^packages/event-stream/src/transport/Transport[.]ts$',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.base.json') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@streamside/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.css'],
    },
  },
}
