// The annotations of preview.tsx are set by the addon itself; a story also fails on what reaches console.error.
import '../packages/tooling/src/failOnConsoleError.ts'
