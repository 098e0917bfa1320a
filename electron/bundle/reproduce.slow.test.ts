import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from 'vite'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import { ensureColumnPath } from '../store/taxonomy'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { filesBelow } from './files-below'
import { ferryArticle, publish } from './test-publication'
import { buildBundle } from './write-bundle'

const asOf = '2099-01-01T00:00:00.000Z'

/** The builder as a program of its own, so that it starts with another time zone and locale. */
async function compileBuilder(): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'reproduce.ts'),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'reproduce.mjs' } },
    },
  })
  return join(outDir, 'reproduce.mjs')
}

it('gives the same bytes in another place, time zone, locale and process, as folder and as zip', async () => {
  const store = await newWorkspace()
  const column = value(await ensureColumnPath(store, ['城市生活']))
  const late = '2026-12-31T23:30:00.000Z'
  for (const [index, title] of ['甲', '乙', '丙', 'ı İ ß', '10 篇', '9 篇'].entries()) {
    const fields = {
      title,
      column: index % 2 ? (column?.id ?? null) : null,
      body: doc(paragraph(`${title}。`)),
    }
    await publish(store, createArticle(store.newId(), fields), late)
  }
  await publish(store, ferryArticle(store, { column: column?.id ?? null }))
  const here = temporaryFolder()
  for (const name of ['甲', '乙.zip'])
    value(await buildBundle(store, { out: join(here, name), asOf: new Date(asOf), program: '0.1.0' }))

  const there = join(temporaryFolder(), '另一台 电脑')
  cpSync(store.folder, there, { recursive: true, filter: (path) => !/\.cache|lock\.json/.test(path) })
  const builder = await compileBuilder()
  const places = [
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_SA.UTF-8', LANG: 'ar_SA.UTF-8' },
  ]
  for (const environment of places) {
    const out = temporaryFolder()
    for (const name of ['丙', '丁.zip']) {
      const env = { ...process.env, ...environment, NODE_OPTIONS: '' }
      execFileSync(process.execPath, [builder, there, join(out, name), asOf], { env })
    }
    expect(filesBelow(join(out, '丙'))).toEqual(filesBelow(join(here, '甲')))
    expect(readFileSync(join(out, '丁.zip')).equals(readFileSync(join(here, '乙.zip')))).toBe(true)
  }
}, 60_000)
