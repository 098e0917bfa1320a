import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runCommand } from './run-command.mjs'
import { say } from './say.mjs'

const releases = 'https://github.com/electron/electron/releases/download/'
const limits = { answer: 15_000, silence: 15_000 }

/**
 * Downloads an official release, checks it against the checksums in the npm package, and unpacks it to `folder`.
 *
 * Electron's installer would do this too, but it wants a newer Node than we do and waits for an unreachable host
 * without limit. Throws a sentence fragment that says why.
 */
export async function downloadElectron({ version, folder, checksums, limit = limits }) {
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const expected = JSON.parse(fs.readFileSync(checksums, 'utf8'))[name]
  if (!expected) throw new Error(`there is no Electron for ${process.platform} ${process.arch}`)
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const work = fs.mkdtempSync(`${folder}.`)
  try {
    const archive = path.join(work, name)
    await downloadTo(archive, `${mirror()}v${version}/${name}`, limit)
    if (sha256(archive) !== expected) throw new Error(`the downloaded ${name} is damaged (checksum)`)
    await unpack(archive, path.join(work, 'dist'))
    fs.rmSync(folder, { recursive: true, force: true })
    fs.renameSync(path.join(work, 'dist'), folder)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Where releases come from, with a slash at its end. */
export function mirror() {
  const address = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? releases
  return address.endsWith('/') ? address : `${address}/`
}

async function downloadTo(file, url, limit) {
  const host = new URL(url).host
  say(`Downloading Electron from ${host} (giving up after ${limit.answer / 1000} s without an answer)`)
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), limit.answer)
  try {
    const answer = await fetch(url, { signal: abort.signal })
    if (!answer.ok) throw new Error(`${host} answered ${answer.status}`)
    const body = Readable.fromWeb(answer.body).on('data', () => {
      clearTimeout(timer)
      timer = setTimeout(() => abort.abort(), limit.silence)
    })
    await pipeline(body, fs.createWriteStream(file))
  } catch (error) {
    throw new Error(abort.signal.aborted ? `${host} did not answer in time` : reason(error, host))
  } finally {
    clearTimeout(timer)
  }
}

// fetch says only "fetch failed"; why is in its cause.
const reason = (error, host) =>
  error.cause ? `${host}: ${error.cause.code ?? error.cause.message}` : error.message

function sha256(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}

async function unpack(archive, folder) {
  fs.mkdirSync(folder)
  const [program, ...args] =
    process.platform === 'win32'
      ? ['tar', '-xf', archive, '-C', folder]
      : ['unzip', '-q', archive, '-d', folder]
  const { code, output } = await runCommand(program, args, { quiet: true })
  if (code !== 0) throw new Error(`unpacking failed: ${output.trim()}`)
}
