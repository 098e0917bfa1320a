import { withDisplay } from './display.mjs'
import { prepare } from './setup/prepare.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain } from './setup/say.mjs'

// What follows the command is Playwright's: npm run e2e -- e2e/library.spec.ts
await runMain(async () => {
  await prepare()
  const args = ['test', ...process.argv.slice(2)]
  const { code } = await withDisplay(() => runModule('@playwright/test/cli.js', args))
  return code
})
