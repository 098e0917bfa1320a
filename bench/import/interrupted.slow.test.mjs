import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from '../bundle.mjs'

const count = 150

function fill(folder) {
  mkdirSync(folder)
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number).padStart(3, '0')}.md`
    const front = `---\ntitle: 第${number}篇\ntags: [街区, 第${number % 7}组]\n---\n\n`
    writeFileSync(join(folder, name), `${front}河边的第${number}盏灯亮了。\n\n豆浆铺也开了门。\n`)
  }
  writeFileSync(join(folder, 'broken.json'), '{"a":')
}

test('an import that was killed three times and gone on with ends as one that was not', async () => {
  const modules = await bundle({
    interrupted: 'bench/import/interrupted.ts',
    worker: 'bench/import/worker.ts',
  })
  const folder = mkdtempSync(join(tmpdir(), 'galley-import-'))
  try {
    const url = pathToFileURL(join(modules, 'interrupted.mjs')).href
    const { endResultOf, importInProcess, newWorkspaceFolder } = await import(url)
    const worker = join(modules, 'worker.mjs')
    const posts = join(folder, 'posts')
    fill(posts)
    const workspaces = []
    for (const name of ['whole', 'killed']) {
      mkdirSync(join(folder, name))
      workspaces.push(await newWorkspaceFolder(join(folder, name)))
    }
    const [whole, killed] = workspaces
    expect(await importInProcess(worker, whole, posts, null)).toBe('done')
    const ends = []
    for (const killAt of [40, 75, 120]) ends.push(await importInProcess(worker, killed, posts, killAt))
    expect(ends).toEqual(['killed', 'killed', 'killed'])
    expect(await importInProcess(worker, killed, posts, null)).toBe('done')
    const expected = await endResultOf(whole)
    expect(expected.articles).toHaveLength(count)
    expect(await endResultOf(killed)).toEqual(expected)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(modules, { recursive: true, force: true })
  }
}, 120_000)
