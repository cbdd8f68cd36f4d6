// `node sumReports.mjs <report.json> …`: one line that sums up reports of tests, "N passed, N failed".
// Plain JavaScript: it must answer even where nothing could be installed. A report that is not there is a failure.
import { readFileSync } from 'node:fs'

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const path of process.argv.slice(2)) {
  const report = read(path)
  if (!report) {
    sum.failed += 1
    continue
  }
  sum.passed += report.numPassedTests
  sum.failed += report.numFailedTests
  sum.skipped += report.numPendingTests + report.numTodoTests
  // A file that broke before its first test has none that failed.
  for (const file of report.testResults) {
    const named = file.assertionResults.some((test) => test.status === 'failed')
    if (file.status === 'failed' && !named) sum.failed += 1
  }
}

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`)
