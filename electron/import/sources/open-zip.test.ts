import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { temporaryFolder } from '../../store/test-workspace'
import { defaultLimits } from '../import-limits'
import { entryName } from './entry-name'
import { nameOfAddress } from './find-address'
import { openSources } from './open-sources'
import { safeName } from './safe-name'

async function zipOf(files: Record<string, string | Buffer>): Promise<string> {
  const path = join(temporaryFolder(), '文章.zip')
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  await once(zip.outputStream.pipe(createWriteStream(path)), 'close')
  return path
}

async function treeOf(path: string, limits = defaultLimits) {
  const [tree] = await openSources([path], limits)
  if (!tree) throw new Error('no tree')
  return tree
}

test('the files of a zip come in walking order, without what is hidden', async () => {
  const path = await zipOf({
    'b/c.md': 'c',
    'a.md': 'a',
    '__MACOSX/._a.md': 'x',
    '.git/config': 'x',
    'b.md': 'b',
  })
  const tree = await treeOf(path)
  expect(tree.files.map(({ name, key }) => [name, key])).toEqual([
    ['a.md', '文章/a.md'],
    ['b/c.md', '文章/b/c.md'],
    ['b.md', '文章/b.md'],
  ])
  expect(Buffer.from((await tree.files[1]?.bytes()) ?? []).toString()).toBe('c')
  await tree.close()
})

test('a folder has the same keys as the zip that was made of it', async () => {
  const folder = join(temporaryFolder(), 'posts')
  await mkdir(folder)
  await writeFile(join(folder, 'a.md'), 'a')
  const [zip, unpacked] = [await treeOf(await zipOf({ 'posts/a.md': 'a' })), await treeOf(folder)]
  expect(zip.files.map(({ key }) => key)).toEqual(unpacked.files.map(({ key }) => key))
  await zip.close()
})

test('pictures beside a text are found, and nothing outside of the archive', async () => {
  const tree = await treeOf(await zipOf({ 'posts/a.md': 'a', 'pictures/图.png': 'p', 'posts/b.png': 'b' }))
  const [, text] = [tree.files[0], tree.files.find(({ name }) => name === 'posts/a.md')]
  const found = await Promise.all(
    [
      '../pictures/%E5%9B%BE.png',
      'b.png?x=1',
      '/pictures/图.png',
      '../../etc/passwd',
      'https://a.example/b.png',
      'c.png',
    ].map(async (address) => (await text?.find(address))?.name ?? null),
  )
  expect(found).toEqual(['pictures/图.png', 'posts/b.png', 'pictures/图.png', null, null, null])
  await tree.close()
})

test('an archive in an archive is refused with a word', async () => {
  const tree = await treeOf(await zipOf({ 'a.md': 'a', 'more.zip': 'PK' }))
  expect({ files: tree.files.length, refused: tree.refused }).toEqual({
    files: 1,
    refused: [{ name: 'more.zip', why: 'unsafe', detail: expect.stringContaining('archive in an archive') }],
  })
  await tree.close()
})

test('what unpacks to far more than it packs is refused, as are too many entries and too many bytes', async () => {
  const bomb = await zipOf({ 'a.txt': Buffer.alloc(8 * 1024 * 1024, 0x20), 'b.md': 'b' })
  const many = await zipOf({ a: '1', b: '2', c: '3' })
  const reasons = [
    await treeOf(bomb),
    await treeOf(many, { ...defaultLimits, archiveEntries: 2 }),
    await treeOf(many, { ...defaultLimits, archiveBytes: 2 }),
  ].map(({ refused }) => refused[0]?.detail)
  expect(reasons).toEqual([
    expect.stringMatching(/times its size; the limit is 200 \(archiveRatio\)/),
    '3 entries; the limit is 2 (archiveEntries)',
    expect.stringMatching(/the limit is 2 \(archiveBytes\)/),
  ])
})

test('a damaged zip is refused and not a crash', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  await writeFile(path, Buffer.from('PK\u0003\u0004 and nothing of a zip'))
  expect((await treeOf(path)).refused).toMatchObject([{ why: 'malformed' }])
})

const slip = resolve(import.meta.dirname, '../../../../shared/input/hostile/zip-slip.zip')
test.skipIf(!existsSync(slip))(
  'a path that leaves the archive is refused, the rest goes in (skipped where ../shared/input is not there)',
  async () => {
    const tree = await treeOf(slip)
    expect({
      files: tree.files.map(({ name }) => name),
      refused: tree.refused.map(({ why }) => why),
    }).toEqual({
      files: ['good.txt'],
      refused: ['unsafe'],
    })
    await tree.close()
  },
)

const named = (bytes: number[]) => ({
  fileNameRaw: Buffer.from(bytes),
  generalPurposeBitFlag: 0,
  extraFields: [],
})
test.each([
  ['GBK', [0xb3, 0xc7, 0xca, 0xd0, 0x2e, 0x6d, 0x64], '城市.md'],
  ['UTF-8 that does not say so', [...Buffer.from('城市.md')], '城市.md'],
  ['ASCII', [...Buffer.from('a.md')], 'a.md'],
])('a name in %s is read', (_, bytes, name) => {
  expect(entryName(named(bytes))).toBe(name)
})

test.each([
  ['a/b.md', 'c.png', 'a/c.png'],
  ['a/b.md', '../c.png', 'c.png'],
  ['a/b.md', '../../c.png', null],
  ['a.md', '/c.png', 'c.png'],
  ['a.md', 'data:image/png;base64,AA', null],
  ['a.md', '//a.example/c.png', null],
  ['a.md', '..\\..\\c.png', null],
])('in %s the address %s is the file %s', (from, address, name) => {
  expect(nameOfAddress(from, address)).toBe(name)
})

test.each([
  ['a/b:c?.png', 'b_c_.png'],
  ['CON.txt', '_CON.txt'],
  ['end. ', 'end'],
  ['\u202egnp.exe', '_gnp.exe'],
  ['', 'unnamed'],
  [`${'长'.repeat(300)}.jpeg`, `${'长'.repeat(115)}.jpeg`],
])('%j is called %j on every system', (given, safe) => {
  expect(safeName(given)).toBe(safe)
})
