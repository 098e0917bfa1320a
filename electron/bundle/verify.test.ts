import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { ferryBundle } from './test-publication'
import { temporaryFolder, value } from '../store/test-workspace'
import { filesBelow } from './files-below'
import { readZip } from './read-zip'
import { verifyBundle } from './verify'

const hostileZip = join(import.meta.dirname, '../../../shared/input/hostile/zip-slip.zip')

async function problemsOf(path: string): Promise<string[]> {
  const { problems } = value(await verifyBundle(path))
  return problems.map((each) => `${each.problem} ${each.path}`)
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** A zip of the entries as given, unsafe names too. */
async function zipOf(entries: [name: string, content: string | Buffer][]): Promise<string> {
  const zip = new ZipFile()
  for (const [name, content] of entries)
    zip.addBuffer(Buffer.from(content as string), 'x'.repeat(Buffer.byteLength(name)), {})
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  let bytes: Buffer = Buffer.concat(chunks)
  for (const [name] of entries) bytes = rename(bytes, Buffer.from(name))
  const path = join(temporaryFolder(), 'some.zip')
  writeFileSync(path, bytes)
  return path
}

/** The packer refuses unsafe names, so they are put in afterwards: once in each header. */
function rename(bytes: Buffer, name: Buffer): Buffer {
  const placeholder = Buffer.from('x'.repeat(name.length))
  const copy = Buffer.from(bytes)
  for (const header of [0x04034b50, 0x02014b50]) {
    const nameAt = header === 0x04034b50 ? 30 : 46
    for (let at = 0; at < copy.length - nameAt; at += 1) {
      if (
        copy.readUInt32LE(at) !== header ||
        !copy.subarray(at + nameAt, at + nameAt + name.length).equals(placeholder)
      )
        continue
      name.copy(copy, at + nameAt)
      break
    }
  }
  return copy
}

describe('verifying', () => {
  it.each(['发布', '发布.zip'])('reads every file of a whole bundle: %s', async (name) => {
    const { path, files } = await ferryBundle(name)
    expect(await verifyBundle(path)).toEqual({ ok: true, value: { ok: true, files, problems: [] } })
  })

  it('names the file in which one byte differs, whichever it is', async () => {
    const { path } = await ferryBundle('发布')
    for (const name of Object.keys(filesBelow(path))) {
      const whole = readFileSync(join(path, name))
      flip(join(path, name), Math.floor(whole.length / 2))
      const found = await problemsOf(path)
      // Nothing vouches for the last manifest: there the files that it names no longer fit it.
      if (name === 'tagmanifest-sha256.txt') expect(found).not.toEqual([])
      else expect(found).toContain(`changed ${name}`)
      writeFileSync(join(path, name), whole)
    }
    expect(await problemsOf(path)).toEqual([])
  })

  it('names the file in which one byte of a zip differs', async () => {
    const { path } = await ferryBundle('发布.zip')
    const bytes = readFileSync(path)
    flip(path, bytes.indexOf('江边的人多了起来'))
    expect(await problemsOf(path)).toEqual([expect.stringMatching(/^changed data\/(articles|site)\//)])
  })

  it('tells missing, extra and unlisted files and links', async () => {
    const { path, article } = await ferryBundle('发布')
    rmSync(join(path, `data/articles/${article}.json`))
    writeFileSync(join(path, 'data/site/extra.html'), '')
    writeFileSync(join(path, 'notes.txt'), '')
    symlinkSync('/etc/hostname', join(path, 'data/host'))
    expect(await problemsOf(path)).toEqual([
      `missing data/articles/${article}.json`,
      'unreadable data/host',
      'extra data/site/extra.html',
      'not-listed notes.txt',
    ])
  })

  it('tells tag files that are gone or say something else', async () => {
    const { path } = await ferryBundle('发布')
    writeFileSync(join(path, 'bagit.txt'), 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')
    rmSync(join(path, 'tagmanifest-sha256.txt'))
    appendFileSync(join(path, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ../outside\nnonsense\n`)
    const { problems } = value(await verifyBundle(path))
    expect(problems).toEqual([
      { path: 'bagit.txt', problem: 'malformed', detail: 'not the declaration of BagIt 1.0 in UTF-8' },
      {
        path: 'manifest-sha256.txt',
        problem: 'malformed',
        detail: expect.stringMatching(
          /^line \d+: unsafe path \.\.\/outside; line \d+: not a hash and a path$/,
        ) as string,
      },
      { path: 'tagmanifest-sha256.txt', problem: 'missing', detail: 'every bundle has it' },
    ])
  })

  it('holds the total of the payload against the files', async () => {
    const { path } = await ferryBundle('发布')
    const info = readFileSync(join(path, 'bag-info.txt'), 'utf8')
    writeFileSync(join(path, 'bag-info.txt'), info.replace(/Payload-Oxum: .*/, 'Payload-Oxum: 1.1'))
    expect(await problemsOf(path)).toEqual(['changed bag-info.txt', 'malformed bag-info.txt'])
  })

  it('verifies a zip that was unpacked beside its name', async () => {
    const { path, files } = await ferryBundle('发布.zip')
    const place = temporaryFolder()
    const zip = await readZip(path)
    for (const name of zip.paths) {
      mkdirSync(dirname(join(place, name)), { recursive: true })
      await writeFile(join(place, name), await zip.open(name))
    }
    await zip.close()
    expect(value(await verifyBundle(place))).toEqual({ ok: true, files, problems: [] })
  })

  it('refuses unsafe, doubled and case-clashing names of a zip', async () => {
    const { path } = await ferryBundle('发布')
    const whole = Object.entries(filesBelow(path)).map(([name, bytes]): [string, Buffer] => [
      `b/${name}`,
      bytes,
    ])
    const zip = await zipOf([
      ...whole,
      ['b/../../evil', 'x'],
      ['/evil', 'x'],
      ['b\\evil', 'x'],
      ['b/bagit.txt', 'x'],
      ['b/BAGIT.txt', 'x'],
    ])
    expect((await problemsOf(zip)).sort()).toEqual([
      'malformed ../../evil',
      'malformed /evil',
      'malformed BAGIT.txt',
      'malformed b\\evil',
      'malformed bagit.txt',
    ])
  })

  it('says why something is no bundle', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '照片'))
    writeFileSync(join(folder, '照片', 'a.png'), '')
    writeFileSync(join(folder, '坏.zip'), 'PK')
    const unsafe = await zipOf([['../../evil', 'x']])
    const paths = [join(folder, '没有'), join(folder, '照片'), join(folder, '坏.zip'), unsafe]
    const details = []
    for (const path of paths) {
      const verified = await verifyBundle(path)
      details.push(verified.ok ? null : verified.error)
    }
    expect(details).toEqual([
      { kind: 'not-a-bundle', path: paths[0], detail: 'nothing is there' },
      {
        kind: 'not-a-bundle',
        path: paths[1],
        detail: 'neither bagit.txt nor manifest-sha256.txt nor data/bundle.json is in it',
      },
      { kind: 'not-a-bundle', path: paths[2], detail: expect.any(String) as string },
      { kind: 'not-a-bundle', path: paths[3], detail: 'unsafe path ../../evil' },
    ])
  })

  it.skipIf(!existsSync(hostileZip))('refuses a real zip that climbs out of its folder', async () => {
    const verified = await verifyBundle(hostileZip)
    expect(verified.ok ? null : verified.error.kind).toBe('not-a-bundle')
    expect(existsSync(join(dirname(hostileZip), 'evil.txt'))).toBe(false)
  })

  it('stops when it is canceled', async () => {
    const { path } = await ferryBundle('发布')
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    expect(await verifyBundle(path, { onProgress, signal: stop.signal })).toEqual({
      ok: false,
      error: { kind: 'canceled' },
    })
  })
})
