// What the runners' JSON reports say, in one shape: how many tests passed, failed and were skipped, and each failure in words.
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** A message is told by its beginning: the rest is in the runner's own output. */
const linesOfMessage = 25

function told(name, messages) {
  const lines = stripVTControlCharacters(messages.join('\n')).trim().split('\n')
  const own = lines.filter((line) => !line.includes('/node_modules/'))
  return { name, message: own.slice(0, linesOfMessage).join('\n') }
}

/** @param report of Vitest's `json` reporter */
export function vitestResults(report) {
  const failed = report.testResults.filter(({ status }) => status === 'failed')
  const failures = failed.flatMap(({ name, message, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    // A hook failed, or the file itself, which the report does not always explain.
    if (tests.length === 0)
      return [told(file, [message || 'No test failed: see what the runner said above.'])]
    return tests.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages))
  })
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

/** @param report of Playwright's `json` reporter */
export function playwrightResults({ stats, suites, errors }) {
  const failures = suites.flatMap((suite) => failedSpecs(suite, []))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: [...failures, ...errors.map(({ message }) => told('end to end', [message]))],
  }
}

function failedSpecs({ title, specs, suites = [] }, above) {
  const path = [...above, title]
  const own = specs
    .filter(({ ok }) => !ok)
    .map((spec) =>
      told(
        [...path, spec.title].join(' › '),
        spec.tests.flatMap(({ results }) =>
          results.flatMap(({ errors }) => errors.map((error) => error.message)),
        ),
      ),
    )
  return [...own, ...suites.flatMap((suite) => failedSpecs(suite, path))]
}
