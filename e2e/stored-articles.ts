import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
