import { buildProgram } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { installElectron } from './electron-runtime.mjs'
import { withLock } from './lock.mjs'
import { inRepository } from './repository.mjs'
import { setupError } from './say.mjs'
import { installSystemLibraries } from './system-libraries.mjs'

/** Takes a fresh checkout on a fresh machine to a program that runs; answers which Electron runs it. */
export async function prepare() {
  assertNode()
  const electron = await withLock(inRepository('.galley/setup.lock'), async () => {
    await installDependencies()
    await installSystemLibraries()
    return installElectron()
  })
  await buildProgram()
  return electron
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw setupError(
    `Node ${process.versions.node} is too old: Galley needs 20.19 or newer (https://nodejs.org).`,
  )
}
