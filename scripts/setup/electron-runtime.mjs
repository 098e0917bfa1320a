import fs from 'node:fs'
import path from 'node:path'
import { downloadElectron, mirror } from './electron-download.mjs'
import { installStandIn, standIn } from './electron-stand-in.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, inRepository } from './repository.mjs'
import { say, setupError } from './say.mjs'

const day = 24 * 60 * 60_000
const moduleFolder = inRepository('node_modules/electron')

/**
 * Makes `node_modules/electron` runnable and answers `{ version, executable }`.
 *
 * The first of these that is there: ELECTRON_OVERRIDE_DIST_PATH, an installed Electron, the official release, and on
 * Linux x64 the stand-in. Electron's own index.js, electron-vite and Playwright then find the same program.
 */
export async function installElectron() {
  const runtime = overridden() ?? (await withLock(path.join(cacheFolder, 'setup.lock'), findOrInstall))
  say(`Electron ${runtime.version}: ${runtime.origin}`)
  return runtime
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  return runtimeIn(folder, 'from ELECTRON_OVERRIDE_DIST_PATH') ?? notThere(folder)
}

function notThere(folder) {
  throw setupError(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executableName()} in it.`)
}

async function findOrInstall() {
  const pinned = JSON.parse(fs.readFileSync(path.join(moduleFolder, 'package.json'), 'utf8')).version
  const installed = runtimeIn(path.join(moduleFolder, 'dist'), 'installed')
  if (installed?.version === pinned && isFound()) return installed
  const failure = rememberedFailure(pinned) ?? (await tryDownload(pinned))
  if (!failure) return link(officialFolder(pinned), 'the official release')
  if (!standIn.fits()) throw setupError(wayOut(pinned, failure))
  return link(
    await installStandIn(),
    `the stand-in for tests, since ${pinned} cannot be downloaded (${failure})`,
  )
}

async function tryDownload(version) {
  const folder = officialFolder(version)
  if (runtimeIn(folder)) return undefined
  try {
    await downloadElectron({ version, folder, checksums: path.join(moduleFolder, 'checksums.json') })
    return undefined
  } catch (error) {
    rememberFailure(version, error.message)
    return error.message
  }
}

// Where there is a stand-in, a release host that cannot be reached costs its time-out once a day and not at each start.
function rememberFailure(version, reason) {
  fs.mkdirSync(cacheFolder, { recursive: true })
  fs.writeFileSync(failureFile(version), JSON.stringify({ from: mirror(), reason }))
}

function rememberedFailure(version) {
  if (!standIn.fits() || runtimeIn(officialFolder(version))) return undefined
  try {
    const age = Date.now() - fs.statSync(failureFile(version)).mtimeMs
    const { from, reason } = JSON.parse(fs.readFileSync(failureFile(version), 'utf8'))
    return age < day && from === mirror() ? reason : undefined
  } catch {
    return undefined
  }
}

function wayOut(version, failure) {
  return [
    `Electron ${version} could not be downloaded: ${failure}.`,
    'Do one of these, then run the command again:',
    '  · make https://github.com reachable (ELECTRON_MIRROR=<address> takes another host),',
    `  · unpack electron-v${version}-${process.platform}-${process.arch}.zip and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
  ].join('\n')
}

/** Makes node_modules/electron point to a folder of the cache, in steps that a concurrent reader never sees half done. */
function link(folder, origin) {
  const dist = path.join(moduleFolder, 'dist')
  const fresh = `${dist}.${process.pid}`
  fs.symlinkSync(folder, fresh, 'junction')
  if (!fs.lstatSync(dist, { throwIfNoEntry: false })?.isSymbolicLink())
    fs.rmSync(dist, { recursive: true, force: true })
  fs.renameSync(fresh, dist)
  fs.writeFileSync(path.join(moduleFolder, 'path.txt'), executableName())
  return runtimeIn(dist, origin)
}

function runtimeIn(folder, origin) {
  const executable = path.join(folder, executableName())
  const versionFile = path.join(folder, 'version')
  if (!fs.existsSync(executable) || !fs.existsSync(versionFile)) return undefined
  const version = fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { version, executable, origin }
}

function isFound() {
  const file = path.join(moduleFolder, 'path.txt')
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === executableName()
}

const officialFolder = (version) =>
  path.join(cacheFolder, `electron-${version}-${process.platform}-${process.arch}`)
const failureFile = (version) => path.join(cacheFolder, `electron-${version}.unreachable`)

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
