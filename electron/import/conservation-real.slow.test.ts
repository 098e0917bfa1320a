import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../shared/domain/article'
import { newWorkspace, value } from '../store/test-workspace'
import { tryImport } from './import-run'
import { personOf, servicesOf } from './test-import'
import type { Loss } from './test-lost-text'
import { han, lossOf, words } from './test-lost-text'
import { hasWildInputs, wildFiles, wildInputs } from './test-source'
import * as visible from './test-visible-text'

/** The articles as an import would write them, by the name of their file. */
async function articlesIn(folder: string): Promise<Map<string, Article[]>> {
  const store = await newWorkspace()
  const articles = new Map<string, Article[]>()
  const options = { paths: [join(wildInputs, folder)], by: personOf(store) }
  value(
    await tryImport(servicesOf(store), options, {}, (verdict) => {
      if (verdict.kind !== 'create') return
      const path = `${folder}/${verdict.at.source}`
      articles.set(path, [...(articles.get(path) ?? []), verdict.article])
    }),
  )
  return articles
}

async function lossIn(
  folder: string,
  pattern: RegExp,
  visibleText: (path: string) => Promise<string>,
  kind: RegExp,
): Promise<Loss> {
  const articles = await articlesIn(folder)
  const total: Loss = { all: 0, elsewhere: 0, lost: [] }
  for (const path of wildFiles(folder).map((file) => file.slice(wildInputs.length + 1))) {
    if (!pattern.test(path)) continue
    const loss = lossOf(await visibleText(path), articles.get(path) ?? [], kind)
    total.all += loss.all
    total.elsewhere += loss.elsewhere
    total.lost.push(...loss.lost)
  }
  return total
}

const { textOfExpected, textOfExport, textOfFeed, textOfGhost, textOfMarkdown } = visible
const { textOfOldPage, textOfPage, textOfWord } = visible

/** In a page these are names of fields and the path of its column, which is a column here. */
const labels = [
  '当前位置',
  '首页',
  '生活百科',
  '时间',
  '作者',
  '阅读量',
  '栏目名',
  '生活百科',
  '来源',
  '新京报记者',
  '推荐阅读',
]

/** Characters in all, those that stand in a field or note and not at their place, and the runs that are lost. */
const chinese: [string, RegExp, (path: string) => Promise<string>, [number, number, string[]]][] = [
  ['encoding/gb2312', /xml$/, textOfFeed, [20_930, 0, []]],
  ['encoding/gb2312', /html$/, textOfOldPage, [34, 0, []]],
  ['encoding/big5', /xml$/, textOfFeed, [20_873, 0, []]],
  ['html/readability-zh', /(?<!expected)\.html$/, textOfExpected, [3370, 0, []]],
  ['docx/pandoc', /docx$/, textOfWord, [61, 0, []]],
  ['docx/word', /docx$/, textOfWord, [12, 0, []]],
  ['pages', /txt$/, textOfPage, [4021, 1679, labels]],
  ['markdown/yihui-yaml', /md$/, textOfMarkdown, [32_615, 43, []]],
  ['markdown/lctt-old', /md$/, textOfMarkdown, [302_886, 1578, []]],
  ['markdown/lctt-header', /md$/, textOfMarkdown, [242_155, 2294, []]],
]

/** Letters and digits of every script, where there is little or no Chinese. */
const other: typeof chinese = [
  ['ghost', /json$/, textOfGhost, [2447, 0, []]],
  ['wxr', /xml$/, textOfExport, [61_830, 0, []]],
  ['docx/docling', /docx$/, textOfWord, [2819, 0, []]],
  ['docx/mammoth', /docx$/, textOfWord, [83, 22, []]],
  ['docx/pandoc', /docx$/, textOfWord, [2859, 54, []]],
  ['docx/word', /docx$/, textOfWord, [698, 0, []]],
]

describe.skipIf(!hasWildInputs('encoding', 'html', 'docx', 'pages', 'markdown', 'ghost', 'wxr'))(
  'what a reader of real files sees is in the articles, in order (skipped where ../shared/input is not there)',
  { timeout: 300_000 },
  () => {
    test.each(chinese)(
      'every run of Han characters of %s (%s)',
      async (folder, pattern, textOf, expected) => {
        const { all, elsewhere, lost } = await lossIn(folder, pattern, textOf, han)
        expect([all, elsewhere, lost]).toEqual(expected)
      },
    )

    test.each(other)(
      'every run of letters and digits of %s (%s)',
      async (folder, pattern, textOf, expected) => {
        const { all, elsewhere, lost } = await lossIn(folder, pattern, textOf, words)
        expect([all, elsewhere, lost]).toEqual(expected)
      },
    )

    test('lost are less than 0.1 % of the Han characters of all of them', () => {
      const all = chinese.reduce((sum, [, , , [characters]]) => sum + characters, 0)
      const lost = chinese.flatMap(([, , , [, , runs]]) => runs).join('').length
      expect({ all, lost, isLittle: lost / all < 0.001 }).toEqual({ all: 626_957, lost: 35, isLittle: true })
    })
  },
)
