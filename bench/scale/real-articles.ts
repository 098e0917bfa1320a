import { defaultLimits } from '../../electron/import/import-limits'
import { createParseFile } from '../../electron/import/parse-file'
import { readSources } from '../../electron/import/read-sources'
import { readers } from '../../electron/import/readers'
import { openSources } from '../../electron/import/sources/open-sources'
import type { FoundArticle } from '../../electron/import/found-article'
import { toNormalForm } from '../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../shared/document/schema'

/** An article as it was found in a file, with a body that the workspace takes. */
export interface RealArticle {
  found: FoundArticle
  body: Body
}

/** Every article in the files of a folder, in the order of their names; pictures are left out. */
export async function readRealArticles(folder: string): Promise<RealArticle[]> {
  const options = { limits: defaultLimits, timeZone: 'Asia/Shanghai', format: null }
  const trees = await openSources([folder], defaultLimits)
  const articles: RealArticle[] = []
  for await (const item of readSources(trees, { parse: createParseFile(readers), options }))
    if (item.kind === 'article')
      articles.push({
        found: item.article,
        body: toNormalForm(withoutPictures(item.article.body) ?? { type: 'doc' }),
      })
  return articles
}

function withoutPictures(node: DocumentNode): DocumentNode | null {
  if (node.type === 'figure' || node.type === 'gallery') return null
  if (!node.content) return node
  const content = node.content.map(withoutPictures).filter((child) => child !== null)
  return content.length === 0 && node.type !== 'doc' ? null : { ...node, content }
}
