import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ZipFile } from 'yazl'
import { downloadElectron } from './electron-download.mjs'

const name = `electron-v1.2.3-${process.platform}-${process.arch}.zip`
const limit = { answer: 300, silence: 300 }
let folder
let server
let answer
let release

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-download-'))
  release = await zipOf('version', '1.2.3')
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [name]: sha256(release) }))
  server = createServer((request, response) => answer(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${server.address().port}`)
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function zipOf(file, text) {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(text), file)
  zip.end()
  return buffer(zip.outputStream)
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const download = (version = '1.2.3') =>
  downloadElectron({
    version,
    folder: join(folder, 'electron'),
    checksums: join(folder, 'checksums.json'),
    limit,
  })

it('unpacks a release whose checksum is right, and leaves nothing else', async () => {
  const asked = []
  answer = (request, response) => {
    asked.push(request.url)
    response.end(release)
  }
  await download()
  expect({
    asked,
    version: readFileSync(join(folder, 'electron/version'), 'utf8'),
    files: readdirSync(folder).sort(),
  }).toEqual({ asked: [`/v1.2.3/${name}`], version: '1.2.3', files: ['checksums.json', 'electron'] })
})

it.each([
  ['does not answer', () => undefined, /^127\.0\.0\.1:\d+ did not answer in time$/],
  ['falls silent', (_, response) => response.write('half'), /^127\.0\.0\.1:\d+ did not answer in time$/],
  ['does not have it', (_, response) => response.writeHead(404).end(), /^127\.0\.0\.1:\d+ answered 404$/],
  ['breaks off', (_, response) => response.destroy(), /^127\.0\.0\.1:\d+: /],
  ['sends something else', (_, response) => response.end('<html>'), /is damaged \(checksum\)$/],
])('says why, and leaves nothing, when the host %s', async (_name, behaviour, message) => {
  answer = behaviour
  await expect(download()).rejects.toThrow(message)
  expect(readdirSync(folder)).toEqual(['checksums.json'])
})

it('does not ask for a release that the npm package does not vouch for', async () => {
  await expect(download('9.9.9')).rejects.toThrow('there is no Electron for')
  expect(existsSync(join(folder, 'electron'))).toBe(false)
})
