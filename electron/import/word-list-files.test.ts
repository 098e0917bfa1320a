import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { WordEntry } from '../../shared/domain/word-list'
import { parseWordListText } from '../../shared/domain/word-list-text'
import { temporaryFolder, value } from '../store/test-workspace'
import { readWordListFile, writeWordListFile } from './word-list-files'

const site: WordEntry = { wrong: '登陆网站', right: ['登录网站'], note: '账号,密码', kind: 'misspelt' }

it('reads the table that it wrote', async () => {
  const path = join(temporaryFolder(), '词表.csv')
  value(await writeWordListFile(path, [site]))
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffwrong,right,kind,note\r\n登陆网站,登录网站,misspelt,"账号,密码"\r\n',
  )
  const { name, text } = value(await readWordListFile(path))
  expect({ name, ...parseWordListText(text) }).toEqual({ name: '词表.csv', entries: [site], problems: [] })
})

it('reads a list that was saved as GBK', async () => {
  const path = join(temporaryFolder(), 'words.txt')
  // 截止 → 截至、的士 → 出租车 in lines parted by a tab.
  writeFileSync(path, Buffer.from('bdd8d6b909bdd8d6c10ab5c4cabf09b3f6d7e2b3b50a', 'hex'))
  expect(
    parseWordListText(value(await readWordListFile(path)).text).entries.map(({ wrong, right }) => [
      wrong,
      right,
    ]),
  ).toEqual([
    ['截止', ['截至']],
    ['的士', ['出租车']],
  ])
})

it('says of a file that is not there, and of a folder that cannot be written, why', async () => {
  const folder = temporaryFolder()
  expect(await readWordListFile(join(folder, 'a.csv'))).toMatchObject({
    error: { kind: 'import-refused', source: 'a.csv', why: 'unreadable' },
  })
  expect(await writeWordListFile(join(folder, 'gone', 'a.csv'), [site])).toMatchObject({
    error: { kind: 'write-failed', why: 'gone' },
  })
})
