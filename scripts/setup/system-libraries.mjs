import { execFileSync } from 'node:child_process'
import { hasDisplay } from '../display.mjs'
import { runCommand } from './run-command.mjs'
import { say, setupError } from './say.mjs'

const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libdrm2', 'libatspi2.0-0', 'libcups2']

/** Makes sure that Debian and Ubuntu have what Electron links to, Chinese fonts, and a virtual display if one is needed. */
export async function installSystemLibraries() {
  if (process.platform !== 'linux' || !answers('dpkg-query', ['--version'])) return
  const missing = neededPackages().filter((name) => !isPackageInstalled(name))
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install --no-install-recommends -y ${missing.join(' ')}`
    throw setupError(`System packages are missing. Run this once, then run the command again:\n  ${command}`)
  }
  say(`Installing system packages (apt-get): ${missing.join(' ')}`)
  await apt(['update', '-qq'])
  await apt(['install', '-qq', '-y', '--no-install-recommends', ...missing.map(nameInThisRelease)])
}

function neededPackages() {
  const chineseFont = answers('fc-list', [':lang=zh', 'family']) ? [] : ['fonts-noto-cjk']
  const display = hasDisplay() ? [] : ['xvfb', 'xauth']
  return [...display, 'unzip', ...chineseFont, ...libraries]
}

// Since Debian 13 and Ubuntu 24.04 some of these carry the suffix of the 64-bit time transition.
const spellings = (name) => [name, `${name}t64`]

function isPackageInstalled(name) {
  return spellings(name).some((each) =>
    answers('dpkg-query', ['-W', '-f=${Status}', each]).endsWith(' installed'),
  )
}

function nameInThisRelease(name) {
  const known = spellings(name).find((each) => /Candidate: \d/.test(answers('apt-cache', ['policy', each])))
  return known ?? name
}

async function apt(args) {
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  const { code, output } = await runCommand('apt-get', args, quiet)
  if (code !== 0) throw setupError(`apt-get ${args.join(' ')} failed:\n${output.trim()}`)
}

/** What the program prints, or nothing when it is not there or fails. */
function answers(program, args) {
  try {
    const options = {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    }
    return execFileSync(program, args, options).trim()
  } catch {
    return ''
  }
}
