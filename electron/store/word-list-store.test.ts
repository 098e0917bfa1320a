import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WordEntry } from '../../shared/domain/word-list'
import { emptyWordList } from '../../shared/domain/word-list'
import { newWorkspace, value } from './test-workspace'

const list = {
  format: 'galley/word-list',
  version: 1,
  entries: [{ wrong: '登陆网站', right: ['登录网站'], note: '', kind: 'misspelt' }],
}

describe('the word list of a workspace', () => {
  it('is empty where there is none, and follows the file', async () => {
    const store = await newWorkspace()
    const path = join(store.folder, 'word-list.json')
    const seen: unknown[] = [store.wordList()]
    for (const change of [
      () => writeFileSync(path, JSON.stringify(list)),
      () => rmSync(path),
      () => undefined,
    ]) {
      change()
      const { entities } = await store.refresh()
      seen.push(store.wordList(), entities)
    }
    expect(seen).toEqual([emptyWordList(), list, true, emptyWordList(), true, emptyWordList(), false])
    expect(store.problems()).toEqual([])
  })

  it('stays what it was when the file cannot be read, and the file is set aside', async () => {
    const store = await newWorkspace()
    const path = join(store.folder, 'word-list.json')
    writeFileSync(path, JSON.stringify(list))
    await store.refresh()
    writeFileSync(path, '{"format":"galley/word-list","version":1,"entries":[{"wrong":""}]}')
    await store.refresh()
    expect(store.wordList()).toEqual(list)
    expect(store.problems().map(({ error }) => error.kind)).toEqual(['file-unreadable'])
  })
})

describe('changing the word list', () => {
  const [site] = list.entries as WordEntry[]
  const wifi: WordEntry = { wrong: 'wifi', right: ['Wi-Fi'], note: '', kind: 'misspelt' }

  it('writes it once it is changed, and keeps what another program put there', async () => {
    const store = await newWorkspace()
    const path = join(store.folder, 'word-list.json')
    const stored = () => JSON.parse(readFileSync(path, 'utf8'))
    value(await store.changeWordList([{ from: null, to: wifi }]))
    expect([store.wordList(), stored()]).toEqual(Array(2).fill({ ...list, entries: [wifi] }))
    writeFileSync(path, JSON.stringify({ ...list, entries: [wifi, site] }))
    value(await store.changeWordList([{ from: wifi, to: { ...wifi, note: '连字符' } }]))
    expect(stored().entries).toEqual([{ ...wifi, note: '连字符' }, site])
  })

  it('refuses to change an entry that is another one on the disk, and shows that one', async () => {
    const store = await newWorkspace()
    const path = join(store.folder, 'word-list.json')
    value(await store.changeWordList([{ from: null, to: wifi }]))
    writeFileSync(path, JSON.stringify(list))
    expect(await store.changeWordList([{ from: wifi, to: null }])).toEqual({
      ok: false,
      error: { kind: 'word-changed', word: 'wifi' },
    })
    expect([store.wordList(), JSON.parse(readFileSync(path, 'utf8'))]).toEqual([list, list])
  })

  it('refuses an entry without a word and writes nothing', async () => {
    const store = await newWorkspace()
    expect(await store.changeWordList([{ from: null, to: { ...wifi, wrong: '' } }])).toMatchObject({
      error: { kind: 'invalid-input' },
    })
    expect(existsSync(join(store.folder, 'word-list.json'))).toBe(false)
  })
})
