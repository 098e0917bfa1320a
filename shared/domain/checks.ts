import { z } from 'zod'
import type { Article } from './article'
import { documentText } from '../document/walk'

/** One thing that a check found; `path` says where in the article. */
export const findingSchema = z.strictObject({
  rule: z.enum(['title', 'body']),
  severity: z.enum(['required', 'recommended']),
  path: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

/** What stands in the way of leaving: by default a title and a body, nothing else. */
export function checkArticle(article: Pick<Article, 'title' | 'body'>): Finding[] {
  const findings: Finding[] = []
  if (article.title.trim() === '') findings.push({ rule: 'title', severity: 'required', path: 'title' })
  if (documentText(article.body).trim() === '')
    findings.push({ rule: 'body', severity: 'required', path: 'body' })
  return findings
}
