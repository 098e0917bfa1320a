import fs from 'node:fs'
import { runModule } from './setup/run-command.mjs'
import { say } from './setup/say.mjs'

const checks = [
  { name: 'Types', file: 'typescript-7/bin/tsc', args: ['-b'] },
  { name: 'Lint', file: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'Layers', file: 'dependency-cruiser/bin/dependency-cruise.mjs', args: layersArguments() },
]

/** Types, lint and layers; each counts as one test. One after the other is quicker: types take all cores there are. */
export async function runChecks() {
  const results = []
  for (const check of checks) results.push(await runCheck(check))
  return results
}

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
