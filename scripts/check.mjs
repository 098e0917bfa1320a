import { runChecks } from './checks.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain, say } from './setup/say.mjs'
import { sumOf } from './test-report.mjs'

// Side by side: the unit tests wait for the disk half of the time.
await runMain(async () => {
  const unit = runModule('vitest/vitest.mjs', ['run', '--reporter=dot'], { quiet: true })
  const checks = sumOf(await runChecks())
  const { code, output } = await unit
  if (code !== 0) console.log(output.trim())
  say(`Unit tests: ${code === 0 ? 'passed' : 'failed'}`)
  return checks.failed > 0 || code !== 0 ? 1 : 0
})
