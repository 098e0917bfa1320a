import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport, sumOf, toLastLine } from './test-report.mjs'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-report-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(content) {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitest = (passed, failed, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
})

it.each([
  ['all passed', vitest(5, 0), 0, { passed: 5, failed: 0, skipped: 0 }],
  ['some failed', vitest(3, 2), 1, { passed: 3, failed: 2, skipped: 0 }],
  ['some skipped', vitest(3, 0, 1, 1), 0, { passed: 3, failed: 0, skipped: 2 }],
  ['a file that did not load', vitest(3, 0), 1, { passed: 3, failed: 1, skipped: 0 }],
  ['a torn report', '{"numPassed', 0, { passed: 0, failed: 1, skipped: 0 }],
])('counts a vitest run: %s', (_name, content, exitCode, expected) => {
  expect(readVitestReport(report(content), exitCode)).toEqual(expected)
})

it.each([
  [
    'all passed',
    { expected: 4, unexpected: 0, flaky: 0, skipped: 0 },
    0,
    { passed: 4, failed: 0, skipped: 0 },
  ],
  ['flaky', { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, 1, { passed: 3, failed: 2, skipped: 2 }],
  [
    'no tests found',
    { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    1,
    { passed: 0, failed: 1, skipped: 0 },
  ],
])('counts a Playwright run: %s', (_name, stats, exitCode, expected) => {
  expect(readPlaywrightReport(report({ stats }), exitCode)).toEqual(expected)
})

it('counts a run without a report as one failure, even when it ended well', () => {
  expect(readPlaywrightReport(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('ends with a line that names skipped tests only when there are any', () => {
  const results = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 20, failed: 2, skipped: 3 },
  ]
  expect([toLastLine(sumOf(results)), toLastLine(sumOf(results.slice(0, 1)))]).toEqual([
    '21 passed, 2 failed, 3 skipped',
    '1 passed, 0 failed',
  ])
})
