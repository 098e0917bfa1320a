import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { shardOf } from '../../../shared/domain/identifier'
import { galley, galleyJson, newWorkspace } from '../test-galley'

const photo = () =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#2e5b8a' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
    .jpeg()
    .toBuffer()

const post = `# 江边的清晨

![江面](../图/江面.jpg)

天亮了。

![江面](../图/江面.jpg)

![远处](https://example.org/%E8%BF%9C.jpg)

![没有](../图/没有.jpg)

![不是图](../图/假.jpg)
`

function site(files: Record<string, string | Uint8Array>): string {
  const folder = join(process.env.HOME ?? '', '..', 'site')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

function stored(workspace: string, kind: 'articles' | 'media', name: string) {
  return JSON.parse(readFileSync(join(workspace, kind, shardOf(name), `${name}.json`), 'utf8'))
}

test('pictures of a folder go in as a dropped one does, and what is not here is marked and told', async () => {
  const workspace = await newWorkspace()
  const broken = (await photo()).subarray(0, 300)
  const folder = site({ '文/江边.md': post, '图/江面.jpg': await photo(), '图/假.jpg': broken })
  const losses = [
    { source: join('文', '江边.md'), what: expect.stringMatching(/on the web.*: https:\/\/example\.org\//) },
    { source: join('文', '江边.md'), what: 'the picture is not here: ../图/没有.jpg' },
    { source: join('文', '江边.md'), what: 'the picture was not taken in: ../图/假.jpg: broken' },
  ]
  const tried = await galleyJson('import', workspace, folder, '--dry-run')
  const { document } = await galleyJson('import', workspace, folder)
  expect([tried.document.losses, document.losses]).toEqual([losses, losses])
  const { body } = stored(workspace, 'articles', document.created[0].id)
  const figures = body.content.filter(({ type }: { type: string }) => type === 'figure')
  const sha256 = figures[0].attrs.media
  expect(figures.map(({ attrs }: { attrs: unknown }) => attrs)).toEqual([
    { media: sha256, alt: '江面', credit: '' },
    { media: sha256, alt: '江面', credit: '' },
    { media: null, alt: '远处', credit: '', remote: 'https://example.org/%E8%BF%9C.jpg' },
    { media: null, alt: '没有', credit: '' },
    { media: null, alt: '不是图', credit: '' },
  ])
  expect(stored(workspace, 'media', sha256)).toMatchObject({ width: 640, height: 400, name: '江面.jpg' })
  const kept = readFileSync(join(workspace, 'media', shardOf(sha256), `${sha256}.jpg`))
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  const cached = readdirSync(join(workspace, '.cache', 'pictures'), { recursive: true }).map(String)
  expect(cached.map((name) => basename(name))).toContain(`${sha256}-480.webp`)
  expect((await galley('doctor', workspace)).code).toBe(0)
})

test('a picture over the limit of pixels is told with the limit', async () => {
  const workspace = await newWorkspace()
  const path = join(workspace, 'workspace.json')
  const settings = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, `${JSON.stringify({ ...settings, mediaLimits: { picturePixels: 1000 } }, null, 2)}\n`)
  const folder = site({ 'a.md': '# 早市\n\n![早](a.jpg)\n\n天亮了。\n', 'a.jpg': await photo() })
  const { document } = await galleyJson('import', workspace, folder)
  expect(document.losses).toEqual([
    { source: 'a.md', what: 'the picture was not taken in: a.jpg: too-many-pixels: 640 × 400 > 1000' },
  ])
})
