import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A field or two of an article as its file has it. */
export interface StoredArticle {
  path: string
  id: string
  title: string
  alternativeTitle: string
  text: string
}

type Stored = Omit<StoredArticle, 'path' | 'text'> & { body: Node }

interface Node {
  text?: string
  content?: Node[]
}

const textOf = ({ text = '', content = [] }: Node): string => text + content.map(textOf).join('')

/** The article files of a workspace as they are on the disk now. */
export function storedArticles(workspace: string): StoredArticle[] {
  const folder = join(workspace, 'articles')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const path = join(folder, name)
      const { id, title, alternativeTitle, body } = JSON.parse(readFileSync(path, 'utf8')) as Stored
      return { path, id, title, alternativeTitle, text: textOf(body) }
    })
}

/** The one article whose title has these words. */
export function storedArticle(workspace: string, title: string): StoredArticle {
  const found = storedArticles(workspace).find((each) => each.title.includes(title))
  if (!found) throw new Error(`No article file in ${workspace} has the title ${title}`)
  return found
}

/** A node of a body as the file has it. */
export interface StoredNode {
  type: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
  content?: StoredNode[]
}

/** The blocks of the body of the one article whose title has these words. */
export function storedBlocks(workspace: string, title: string): StoredNode[] {
  const { path } = storedArticle(workspace, title)
  return (JSON.parse(readFileSync(path, 'utf8')) as { body: StoredNode }).body.content ?? []
}

/** Writes other blocks into an article, as another program would while this one is closed. */
export function writeBlocks(workspace: string, title: string, blocks: readonly StoredNode[]): void {
  const { path } = storedArticle(workspace, title)
  const article = JSON.parse(readFileSync(path, 'utf8')) as { body: StoredNode }
  writeFileSync(path, JSON.stringify({ ...article, body: { type: 'doc', content: blocks } }))
}

/** Marks of a stored body: each text that has one, with its kinds. */
export function markedTexts(nodes: readonly StoredNode[]): [string, ...string[]][] {
  return nodes.flatMap(({ text: words, marks = [], content = [] }) =>
    words !== undefined && marks.length > 0
      ? [[words, ...marks.map(({ type }) => type)] as [string, ...string[]]]
      : markedTexts(content),
  )
}
