import fs from 'node:fs'

/** Counts of vitest's JSON report. A run that failed without a failed test, or left no report, counts as one failure. */
export function readVitestReport(file, exitCode) {
  const report = readJson(file)
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  return withRunFailure(counts, report, exitCode)
}

/** Counts of Playwright's JSON report, with the same promise. A test that passed on a retry counts as failed. */
export function readPlaywrightReport(file, exitCode) {
  const report = readJson(file)
  const stats = report?.stats
  const counts = {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  }
  return withRunFailure(counts, report, exitCode)
}

export function sumOf(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

export function toLastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}

function withRunFailure(counts, report, exitCode) {
  const hasUncountedFailure = counts.failed === 0 && (exitCode !== 0 || !report)
  return hasUncountedFailure ? { ...counts, failed: 1 } : counts
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
