import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withDisplay } from './display.mjs'
import { prepare } from './setup/prepare.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain, say } from './setup/say.mjs'
import { readPlaywrightReport, readVitestReport, sumOf, toLastLine } from './test-report.mjs'

const checks = [
  { name: 'Types', file: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'Lint', file: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'Layers', file: 'dependency-cruiser/bin/dependency-cruise.mjs', args: layersArguments() },
]

await runMain(async () => {
  process.env.CI ??= 'true'
  const electron = await prepare()
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-test-'))
  try {
    const results = []
    for (const check of checks) results.push(await runCheck(check))
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

// One list of folders: the one of `npm run layers`.
function layersArguments() {
  const { scripts } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return scripts.layers.split(/\s+/).slice(1)
}

async function runCheck({ name, file, args }) {
  const startedAt = Date.now()
  const { code, output } = await runModule(file, args, { quiet: true })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  say(`${name}: ${code === 0 ? 'passed' : 'failed'} (${seconds} s)`)
  if (code !== 0) console.log(output.trim())
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

async function runVitest(file) {
  say('Unit tests (vitest)')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runModule('vitest/vitest.mjs', args)
  return readVitestReport(file, code)
}

async function runPlaywright(file) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await runModule('@playwright/test/cli.js', ['test', '--reporter=line,json'], { env })
  return readPlaywrightReport(file, code)
}
