import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { descendants, documentText } from '../../../shared/document/walk'
import type { FoundArticle } from '../found-article'
import { defaultLimits } from '../import-limits'
import { compileMarkdown } from '../markdown/compile-markdown'
import { takeFrontMatter } from '../markdown/front-matter'
import { markdownReader, readMarkdown } from './markdown'

const folder = join(__dirname, '../../../../shared/input/markdown')
const context = { limits: defaultLimits, timeZone: 'Asia/Shanghai' }

interface ReadFile {
  name: string
  text: string
  article: FoundArticle
}

const read = new Map<string, ReadFile[]>()

/** Every file of a kind with its article; read once for all tests. */
function filesOf(kind: string): ReadFile[] {
  const files = read.get(kind) ?? readdirSync(join(folder, kind)).map((name) => readOne(kind, name))
  read.set(kind, files)
  return files
}

function readOne(kind: string, name: string): ReadFile {
  const text = readFileSync(join(folder, kind, name), 'utf8')
  return { name, text, article: readMarkdown(name, text, context) }
}

function count(articles: readonly FoundArticle[], type: string): number {
  return articles.reduce(
    (sum, { body }) => sum + [...descendants(body)].filter((node) => node.type === type).length,
    0,
  )
}

function figuresOf(articles: readonly FoundArticle[]) {
  return {
    articles: articles.length,
    titles: articles.filter(({ title }) => title !== '').length,
    authors: articles.filter(({ author }) => author !== '').length,
    sources: articles.filter(({ source }) => source !== null).length,
    dates: articles.filter(({ date }) => date !== null).length,
    credits: articles.reduce((sum, { credits }) => sum + credits.length, 0),
    tags: articles.reduce((sum, { tags }) => sum + tags.length, 0),
    tables: count(articles, 'table'),
    figures: count(articles, 'figure'),
    footnotes: count(articles, 'footnote'),
    codeBlocks: count(articles, 'codeBlock'),
  }
}

/** Runs of Han characters that somebody sees on the page, taken from the HTML by another way than ours. */
function hanRuns(html: string): string[] {
  const seen = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, '')
  return seen.match(/\p{Script=Han}+/gu) ?? []
}

/**
 * The runs that are not in the article behind those found before them. Notes stand at their numbers here and at the
 * end there, readings are marks, people are in fields.
 */
function missingRuns(runs: readonly string[], { title, body, credits, author }: FoundArticle): string[] {
  const nodes = [...descendants(body)]
  const notes = nodes.filter(({ type }) => type === 'footnote').map(({ attrs }) => attrs?.['text'])
  const readings = nodes.flatMap(({ marks }) => marks ?? []).map(({ attrs }) => attrs?.['reading'])
  const people = ['作者', author, ...credits.flatMap(({ role, name }) => [role, name])]
  const anywhere = [...people, ...notes, ...readings].join('\n')
  const written = `${title}\n${documentText(body)}`
  let at = 0
  return runs.filter((run) => {
    const found = written.indexOf(run, at)
    if (found < 0) return !anywhere.includes(run)
    at = found + run.length
    return false
  })
}

describe.skipIf(!existsSync(folder))(
  'real Markdown (skipped where there is none)',
  { timeout: 120_000 },
  () => {
    const cases = [
      [
        'lctt-old',
        {
          articles: 200,
          titles: 200,
          authors: 159,
          sources: 200,
          dates: 0,
          credits: 427,
          tags: 0,
          tables: 2,
          figures: 900,
          footnotes: 9,
          codeBlocks: 1187,
        },
      ],
      [
        'lctt-header',
        {
          articles: 200,
          titles: 200,
          authors: 200,
          sources: 200,
          dates: 0,
          credits: 810,
          tags: 0,
          tables: 12,
          figures: 760,
          footnotes: 0,
          codeBlocks: 961,
        },
      ],
      [
        'yihui-yaml',
        {
          articles: 60,
          titles: 60,
          authors: 0,
          sources: 0,
          dates: 60,
          credits: 0,
          tags: 11,
          tables: 0,
          figures: 10,
          footnotes: 1,
          codeBlocks: 18,
        },
      ],
    ] as const

    it.each(cases)('of %s is read with all it has', (kind, figures) => {
      const files = filesOf(kind)
      expect(figuresOf(files.map(({ article }) => article))).toEqual(figures)
      for (const { name, text } of files) {
        const sure = markdownReader.recognise({ name, text: text.slice(0, 65_536), bytes: new Uint8Array() })
        expect(sure, name).toBeGreaterThan(0.6)
      }
    })

    it('keeps every run of Han characters in its order', () => {
      const lost = cases.flatMap(([kind]) =>
        filesOf(kind).flatMap(({ name, text, article }) => {
          const visible = compileMarkdown(takeFrontMatter(text.replace(/\r\n?/g, '\n'), defaultLimits).rest)
          return missingRuns(hanRuns(visible), article).map((run) => `${name}: ${run}`)
        }),
      )
      expect(lost).toEqual([])
    })
  },
)
