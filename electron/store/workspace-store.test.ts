import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import { program, temporaryFolder, newWorkspace, value } from './test-workspace'
import { createWorkspace } from './create-workspace'
import { openWorkspace } from './workspace-store'

describe('a new workspace', () => {
  test('has one person with every role, and what Git needs', async () => {
    const store = await newWorkspace()
    expect([...store.people.all().values()]).toEqual([
      {
        format: 'galley/person',
        version: 1,
        id: expect.any(String),
        name: '林知远',
        roles: ['editor', 'managing-editor', 'publisher', 'administrator'],
      },
    ])
    expect((await readdir(store.folder)).sort()).toEqual([
      '.cache',
      '.gitattributes',
      '.gitignore',
      'lock.json',
      'people',
      'workspace.json',
    ])
    expect(await readFile(join(store.folder, '.gitignore'), 'utf8')).toContain('lock.json\n')
  })

  test('is refused where another workspace is, and where foreign files are', async () => {
    const store = await newWorkspace()
    const again = {
      folder: store.folder,
      name: '另一家',
      personName: '周青',
      timeZone: 'Asia/Shanghai',
      stages: 1,
    }
    expect(await createWorkspace(again, program())).toEqual({
      ok: false,
      error: { kind: 'workspace-exists', path: store.folder },
    })
  })

  test('is refused with a time zone or a number of stages that do not exist', async () => {
    const folder = join(temporaryFolder(), 'new')
    const wish = { folder, name: '河畔周刊', personName: '周青', timeZone: 'Asia/Nowhere', stages: 1 }
    expect(await createWorkspace(wish, program())).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    })
    expect(await createWorkspace({ ...wish, timeZone: 'UTC', stages: 4 }, program())).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    })
  })
})

test('an article goes through draft, review, sign-off and publishing, and is the same after opening again', async () => {
  const store = await newWorkspace()
  const by = [...store.people.all().keys()][0] ?? ''
  const id = store.newId()
  const article = createArticle(id, {
    title: '老城的早晨',
    body: doc(paragraph('天还没亮，豆浆铺先亮了灯。')),
  })
  const saved = value(await store.articles.save(article, null))
  const revision = value(await store.history.add(saved.article))
  value(await store.decisions.add(id, { kind: 'submit', by, revision, stages: 1 }))
  value(await store.decisions.add(id, { kind: 'sign-off', by, revision, stage: 1 }))
  value(await store.decisions.add(id, { kind: 'publish', by, revision }))
  const before = store.summaries.all()
  expect(before).toMatchObject([
    { id, title: '老城的早晨', words: 11, status: { state: 'published', amended: false } },
  ])
  await store.close()
  const opened = value(await openWorkspace(store.folder, { ...program(), access: 'write' }))
  expect(opened.summaries.all()).toEqual(before)
  expect(value(await opened.articles.load(id))).toEqual(saved)
  expect(value(await opened.history.load(id, revision)).article).toEqual(saved.article)
  await opened.close()
})

test('a sign-off does not carry over to another text', async () => {
  const store = await newWorkspace()
  const by = [...store.people.all().keys()][0] ?? ''
  const article = createArticle(store.newId(), { title: '渡口', body: doc(paragraph('船还在。')) })
  const saved = value(await store.articles.save(article, null))
  const revision = value(await store.history.add(saved.article))
  value(await store.decisions.add(article.id, { kind: 'submit', by, revision, stages: 1 }))
  value(await store.decisions.add(article.id, { kind: 'sign-off', by, revision, stage: 1 }))
  expect(store.summaries.get(article.id)?.status).toMatchObject({ state: 'signed-off', signOffLapsed: false })
  const changed = value(await store.articles.save({ ...saved.article, title: '旧渡口' }, saved.base))
  expect(store.summaries.get(article.id)?.status).toMatchObject({ state: 'draft', signOffLapsed: true })
  value(await store.articles.save(saved.article, changed.base))
  expect(store.summaries.get(article.id)?.status).toMatchObject({ state: 'signed-off', signOffLapsed: false })
  await store.close()
})
