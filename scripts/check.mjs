import { runChecks } from './checks.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain } from './setup/say.mjs'

// Everything that `npm test` runs but the slow tests and those in the application; under two minutes.
await runMain(async () => {
  const results = await runChecks()
  if (results.some(({ failed }) => failed > 0)) return 1
  const { code } = await runModule('vitest/vitest.mjs', ['run'])
  return code
})
