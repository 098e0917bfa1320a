import { hasDisplay } from './display.mjs'
import { prepare } from './setup/prepare.mjs'
import { runCommand } from './setup/run-command.mjs'
import { runMain, say } from './setup/say.mjs'

await runMain(async () => {
  const electron = await prepare()
  if (!hasDisplay()) {
    say('No display here: the program goes the whole way by itself on a virtual one')
    return (await runCommand(process.execPath, ['scripts/tour.mjs'])).code
  }
  say('Opening the sample workspace')
  return (await runCommand(electron.executable, ['.', '--sample', ...sandbox(), ...process.argv.slice(2)]))
    .code
})

// Chromium refuses to run as root with its sandbox, for example in a container with a display.
function sandbox() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
