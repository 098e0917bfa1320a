import fs from 'node:fs'
import { inRepository } from './repository.mjs'
import { runCommand } from './run-command.mjs'
import { say, setupError } from './say.mjs'

/** Makes node_modules what package-lock.json says; does nothing when it is already. */
export async function installDependencies() {
  const lock = readPackages(inRepository('package-lock.json'))
  if (!lock) throw setupError('package-lock.json is missing or is not JSON: this checkout is not complete.')
  if (isInstalled(lock, readPackages(inRepository('node_modules/.package-lock.json')))) return
  say('Installing dependencies (npm ci)')
  const { code } = await runCommand('npm', [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ])
  if (code !== 0) throw setupError('npm ci failed; its message is above. Run npm ci by hand to see more.')
}

/** Whether npm's own record of node_modules has every package of the lock; optional ones depend on the platform. */
export function isInstalled(lock, installed) {
  if (!installed) return false
  return Object.entries(lock).every(([folder, entry]) => {
    if (folder === '') return true
    const found = installed[folder]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
  })
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
