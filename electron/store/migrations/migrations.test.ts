import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import { doc, paragraph } from '../../../shared/document/build'
import { canonicalText, sha256 } from '../canonical'
import { articleFormat, formats, workspaceFormat } from '../formats'
import { program, temporaryFolder, value } from '../test-workspace'
import { openWorkspace } from '../workspace-store'
import type { Migration } from './migration'
import { inOrder, migrate, migrations, requireSteps } from './migrations'

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const step = (format: string, to: number): Migration => ({ format, to, up: (old) => old })
const articleId = '01KJP0YGERDJ8W1165RS5DS8R3'
const articleFile = join('articles', 'r3', `${articleId}.json`)

describe('the list of migrations', () => {
  test('refuses a gap, a repetition and a step out of order', () => {
    expect(() => inOrder([step('a', 1), step('a', 3)])).toThrow('Migrations of a: step 2 is missing, found 3')
    expect(() => inOrder([step('a', 1), step('a', 1)])).toThrow('step 2 is missing')
    expect(() => inOrder([step('a', 2), step('a', 1)])).toThrow('step 1 is missing')
    expect(inOrder([step('a', 1), step('b', 1), step('a', 2)])).toHaveLength(3)
  })

  test('refuses a format whose version it does not lead to', () => {
    expect(() => requireSteps('a', 2, [step('a', 1)])).toThrow('a is at version 2, its migrations lead to 1')
    expect(() => requireSteps('a', 1, [])).not.toThrow()
  })

  test('leads to the version of every format of today', () => {
    for (const { name, version } of formats) requireSteps(name, version)
  })

  test('is exercised as a whole by the files of old versions', () => {
    const ran = new Set<Migration>()
    for (const version of readdirSync(fixtures).filter((name) => name.startsWith('version-'))) {
      for (const path of readdirSync(join(fixtures, version), { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.json')) continue
        const fields = JSON.parse(readFileSync(join(fixtures, version, path), 'utf8')) as Record<
          string,
          unknown
        >
        migrate(String(fields.format), fields, Infinity, (each) => ran.add(each))
      }
    }
    const never = migrations.filter((each) => !ran.has(each)).map((each) => `${each.format} to ${each.to}`)
    expect(
      never,
      'Add a file of the old version to electron/store/fixtures/version-<n> for these steps',
    ).toEqual([])
  })
})

describe('a workspace of version 0', () => {
  const open = async (access: 'read' | 'write') => {
    const folder = join(temporaryFolder(), 'old')
    cpSync(join(fixtures, 'version-0'), folder, { recursive: true })
    const store = value(await openWorkspace(folder, { ...program(), access }))
    return { folder, store }
  }
  const migrated = createArticle(articleId, {
    title: '豆浆铺亮灯之前',
    alternativeTitle: '一条老街的凌晨四点',
    tags: ['01KJP0YEG85RWYEE4YHFYB03F4', '01KJP0YFFGYDYM099A6KEH33X9'],
    column: '01KJP0YDH0J46QZZNYWZ53STVN',
    body: doc(paragraph('天还没亮，豆浆铺先亮了灯。'), paragraph(''), paragraph('六点整，第一碗端上桌……')),
  })

  test('can be read whole, and reading changes no byte of it', async () => {
    const { folder, store } = await open('read')
    expect(store.workspace()).toMatchObject({ version: 1, timeZone: 'Asia/Shanghai', stages: 1 })
    const { article, base } = value(await store.articles.load(articleId))
    expect(article).toEqual(migrated)
    expect(base).toBe(sha256(canonicalText(migrated)))
    expect(store.summaries.all()).toHaveLength(2)
    expect(store.problems()).toEqual([])
    await store.close()
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    ))
      expect(readFileSync(join(folder, path))).toEqual(readFileSync(join(fixtures, 'version-0', path)))
  })

  test('is written in the new form file by file, when each is next saved', async () => {
    const { folder, store } = await open('write')
    const { article, base } = value(await store.articles.load(articleId))
    const edited = { ...article, author: '周青' }
    value(await store.articles.save(edited, base))
    expect(readFileSync(join(folder, articleFile), 'utf8')).toBe(
      canonicalText({ ...migrated, author: '周青' }),
    )
    expect(JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({ version: 0 })
    value(await store.saveWorkspace(store.workspace()))
    expect(JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({
      version: workspaceFormat.version,
      stages: 1,
    })
    await store.close()
  })

  test('an old file that has more than the old shape had is not made smaller', () => {
    const old = JSON.parse(readFileSync(join(fixtures, 'version-0', articleFile), 'utf8')) as Record<
      string,
      unknown
    >
    expect(() => migrate(articleFormat.name, { ...old, note: '勿删' }, 1)).toThrow('unknown fields: note')
  })
})
