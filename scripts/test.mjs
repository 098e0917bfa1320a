import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runChecks } from './checks.mjs'
import { withDisplay } from './display.mjs'
import { prepare } from './setup/prepare.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain, say } from './setup/say.mjs'
import { readPlaywrightReport, readVitestReport, sumOf, toLastLine } from './test-report.mjs'

await runMain(async () => {
  process.env.CI ??= 'true'
  const electron = await prepare()
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-test-'))
  try {
    const results = await runChecks()
    results.push(await runVitest(path.join(reports, 'vitest.json')))
    say(`End-to-end tests on Electron ${electron.version}`)
    results.push(await withDisplay(() => runPlaywright(path.join(reports, 'playwright.json'))))
    const total = sumOf(results)
    say(`Tests ran on Electron ${electron.version} and Node ${process.versions.node}`)
    console.log(toLastLine(total))
    return total.failed > 0 ? 1 : 0
  } finally {
    fs.rmSync(reports, { recursive: true, force: true })
  }
})

async function runVitest(file) {
  say('Unit tests (vitest)')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runModule('vitest/vitest.mjs', args, { env: { GALLEY_THOROUGH: '1' } })
  return readVitestReport(file, code)
}

async function runPlaywright(file) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await runModule('@playwright/test/cli.js', ['test', '--reporter=line,json'], { env })
  return readPlaywrightReport(file, code)
}
