import { expect, test } from 'vitest'
import { fixturePage } from './fixture-pages'
import { placePage } from './place-page'
import { readPage } from './read-page'

const megabyte = 1024 * 1024
const hostile: [string, string][] = [
  [
    'twenty thousand lines',
    fixturePage({ body: Array.from({ length: 20_000 }, (_, index) => `第${index}行`) }),
  ],
  ['one line of blanks', fixturePage({ body: [`来源:${' '.repeat(megabyte)}x`, '一行。'] })],
  ['one line of labels', fixturePage({ metadata: ['时间:'.repeat(megabyte / 3)] })],
  ['one line of brackets', fixturePage({ title: '（'.repeat(megabyte / 4) })],
  ['one line of one letter', fixturePage({ body: ['a'.repeat(megabyte)], summary: ['豆'.repeat(megabyte)] })],
  [
    'a list of twenty thousand',
    fixturePage({ list: ['推荐阅读', ...Array.from({ length: 20_000 }, () => '• 旧书(书)')] }),
  ],
]

test.each(hostile)('reads and places a page with %s at once', (_, text) => {
  const started = Date.now()
  placePage(readPage(text))
  expect(Date.now() - started).toBeLessThan(8000)
})
