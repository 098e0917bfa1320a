import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { monotonicFactory } from 'ulid'
import { canonicalText } from '../../electron/store/canonical'
import { createWorkspace } from '../../electron/store/create-workspace'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { toNormalForm } from '../../shared/document/normal-form'
import type { Body } from '../../shared/document/schema'

const who = { device: '01JBENCH', program: 'galley bench', version: '0.1.0' }

/** A workspace with one article for each title. */
export async function createLongWorkspace(folder: string, articles: Record<string, Body>): Promise<void> {
  const wish = { folder, name: '量一量', personName: '周青', timeZone: 'Asia/Shanghai', stages: 1 }
  const made = await createWorkspace(wish, who)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  await made.value.close()
  const newId = monotonicFactory()
  for (const [title, body] of Object.entries(articles)) {
    const article = createArticle(newId(), {
      title,
      author: '周青',
      date: '2026-03-01',
      body: toNormalForm(body),
    })
    const path = join(folder, 'articles', shardOf(article.id), `${article.id}.json`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, canonicalText(article))
  }
}
