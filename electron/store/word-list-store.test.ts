import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyWordList } from '../../shared/domain/word-list'
import { newWorkspace } from './test-workspace'

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
