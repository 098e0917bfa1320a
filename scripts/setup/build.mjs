import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { inRepository, repository } from './repository.mjs'
import { runModule } from './run-command.mjs'
import { say, setupError } from './say.mjs'

const sources = [
  'shared',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stampFile = inRepository('out/built-from')

/** Builds out/ unless it was built from exactly these sources already. */
export async function buildProgram({ isForced = false } = {}) {
  await withLock(inRepository('.galley/build.lock'), async () => {
    // Taken before the build: a file that changes meanwhile makes the next run build again.
    const stamp = stampOf(sources)
    if (!isForced && readStamp() === stamp) return
    say('Building (electron-vite)')
    fs.rmSync(stampFile, { force: true })
    const args = ['build', '--logLevel', 'warn']
    const { code, output } = await runModule('electron-vite/bin/electron-vite.js', args, { quiet: true })
    if (code !== 0) throw setupError(`The build failed:\n${output.trim()}`)
    fs.writeFileSync(stampFile, stamp)
  })
}

function readStamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined
}

/** A hash of the names, sizes and times of all files under the given paths of the repository. */
function stampOf(paths) {
  const hash = crypto.createHash('sha256')
  for (const file of paths.flatMap(filesUnder).sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(repository, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(name) {
  const entry = fs.statSync(inRepository(name), { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return [name]
  const found = fs.readdirSync(inRepository(name), { withFileTypes: true, recursive: true })
  return found
    .filter((each) => each.isFile() && !/\.test\.tsx?$/.test(each.name))
    .map((each) => path.relative(repository, path.join(each.parentPath ?? each.path, each.name)))
}
