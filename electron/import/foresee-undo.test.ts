import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { foreseeUndo } from './foresee-undo'
import { runImport } from './import-run'
import { fill, lineReader, personOf, servicesOf } from './test-import'
import { undoImport } from './undo-import'

test('says of every article what undoing would do, and writes nothing of it', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), { 'a.lines': '1 | 早市 | 天亮了。\n2 | 夜市 | 天黑了。' })
  const path = join(folder, 'a.lines')
  const options = { paths: [path], by: personOf(store), readers: [lineReader] }
  value(await runImport(servicesOf(store), options))
  writeFileSync(path, '1 | 桥下早市 | 天亮了。\n2 | 夜市 | 天黑了。\n3 | 书市 | 有书。\n4 | 船市 | 有船。')
  const { id, created } = value(await runImport(servicesOf(store), options))
  const touched = created[0]?.article ?? ''
  const { article, base } = value(await store.articles.load(touched))
  value(await store.articles.save({ ...article, author: '周青' }, base))
  const kept = [{ article: touched, title: '书市', why: 'touched' as const }]
  const foreseen = { deleted: 1, withdrawn: 0, restored: 1, kept }
  expect(value(await foreseeUndo(store, id))).toEqual(foreseen)
  const undone = value(await undoImport(servicesOf(store), id, personOf(store)))
  expect(undone.undone?.kept).toEqual(kept)
  expect(value(await foreseeUndo(store, id))).toEqual({ ...foreseen, deleted: 0, restored: 0 })
})

test('undoing that was stopped goes on from there', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), { 'a.lines': '1 | 早市 | 天亮了。\n2 | 夜市 | 天黑了。' })
  const options = { paths: [join(folder, 'a.lines')], by: personOf(store), readers: [lineReader] }
  const { id } = value(await runImport(servicesOf(store), options))
  const stop = new AbortController()
  const onProgress = ({ done }: { done: number }) => {
    if (done === 0) stop.abort()
  }
  const stopped = await undoImport(servicesOf(store), id, personOf(store), {
    onProgress,
    signal: stop.signal,
  })
  expect(stopped).toEqual({ ok: false, error: { kind: 'canceled' } })
  expect(value(await foreseeUndo(store, id)).deleted).toBe(1)
  expect(value(await undoImport(servicesOf(store), id, personOf(store))).undone?.kept).toEqual([])
})
