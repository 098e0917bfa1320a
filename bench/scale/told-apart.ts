import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DocumentNode } from '../../shared/document/schema'
import { documentText, nodeText } from '../../shared/document/walk'
import { readMarkdown } from '../../electron/import/formats/markdown'
import { defaultLimits } from '../../electron/import/import-limits'

/** An article of which it is known from elsewhere than its words with which others it belongs together. */
export interface KnownArticle {
  id: string
  title: string
  body: string
  /** '' where it is part of none. */
  series: string
  author: string
}

interface ReadArticle {
  title: string
  author: string
  file: string
  blocks: readonly DocumentNode[]
}

/** Every article in Markdown below the folders. */
export async function readArticles(folders: readonly string[]): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = []
  for (const folder of folders.filter(existsSync)) {
    for (const name of (await readdir(folder, { recursive: true }))
      .filter((each) => each.endsWith('.md'))
      .sort()) {
      const text = await readFile(join(folder, name), 'utf8')
      const found = readMarkdown(name, text, { limits: defaultLimits, timeZone: 'UTC' })
      const author = authorIn(text) || found.author
      articles.push({ title: found.title, author, file: basename(name), blocks: found.body.content })
    }
  }
  return articles
}

/** The articles as they are: the series by the English name of the file, which no index sees. */
export function wholeArticles(articles: readonly ReadArticle[]): KnownArticle[] {
  return articles.map(({ title, author, file, blocks }, at) => ({
    id: String(at),
    title,
    body: documentText({ type: 'doc', content: [...blocks] }),
    series: seriesInName(file),
    author,
  }))
}

/**
 * As many articles as wanted, cut out of the given ones: each is a stretch of one, and no two have a paragraph in common.
 * What was cut out of one article is a series. As in a real one the titles begin alike: the first words of the article's
 * title, then the subhead above the part, or its own first words.
 */
export function cutArticles(articles: readonly ReadArticle[], count: number): KnownArticle[] {
  for (let length = 600; length >= 60; length -= 30) {
    const parts = articles.flatMap((article, at) => cutArticle(article, String(at), length))
    if (parts.length >= count) return spread(parts, count)
  }
  return articles.flatMap((article, at) => cutArticle(article, String(at), 60))
}

function cutArticle(
  { title: whole, author, blocks }: ReadArticle,
  series: string,
  length: number,
): KnownArticle[] {
  const parts: KnownArticle[] = []
  let [title, body] = ['', '']
  const end = () => {
    if (body.length >= length)
      parts.push({
        id: `${series}-${parts.length}`,
        title: `${stemOf(whole)} ${title || beginning(body)}`,
        body,
        series,
        author,
      })
    body = ''
  }
  for (const block of blocks) {
    if (block.type === 'heading') {
      end()
      title = nodeText(block)
      continue
    }
    const text = documentText({ type: 'doc', content: [block] })
    if (text.trim() !== '') body += `${text}\n`
    if (body.length < length) continue
    end()
    title = ''
  }
  end()
  return parts
}

const beginning = (text: string) => text.split(/[，。：,.:\n]/u)[0]?.slice(0, 24) ?? ''

const stemOf = (title: string) => title.slice(0, Math.ceil(title.length / 3))

/** Evenly over all of them, so that each article keeps its share. */
function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  )
}

function authorIn(text: string): string {
  const header = /^\[#\]: author: [("](.*?)[)"]\s*$/m.exec(text)?.[1] ?? ''
  return header.replace(/https?:\S+/g, '').trim()
}

/** `20141125 Linux FAQs with Answers--How to fix ….md` is of `linux faqs with answers`. */
function seriesInName(file: string): string {
  const name = file
    .replace(/\.md$/, '')
    .replace(/^[\d. ]+/, '')
    .replace(/^⭐️+ */u, '')
    .toLowerCase()
  const parted =
    /^(?:\d+|part \d+) - (.*?)(?:--|$)/.exec(name) ??
    /^(.*?)(?:--| [–-] part|series \d+|\bpart \d+)/.exec(name)
  const stem = parted?.[1]?.trim() ?? ''
  return stem.includes(' ') ? stem : ''
}
