import type { DocumentNode } from '../../../shared/document/schema'
import { descendants } from '../../../shared/document/walk'
import type { Article } from '../../../shared/domain/article'
import type { PictureLine } from '../../../shared/imports/picture'
import type { Result } from '../../../shared/result'
import { success } from '../../../shared/result'
import { toCanonical } from '../../store/canonical'
import { articleFormat } from '../../store/formats'
import type { WorkspaceStore } from '../../store/store'

/** Addresses of the pictures on the web that an article shows. */
export function remotePicturesOf({ body }: Pick<Article, 'body'>): Set<string> {
  const urls = new Set<string>()
  for (const node of descendants(body)) {
    const url = remoteOf(node)
    if (url !== null) urls.add(url)
  }
  return urls
}

/** The same of an article as it is stored now; none where it was deleted or cannot be read. */
export async function remotePicturesIn(store: WorkspaceStore, id: string): Promise<Set<string>> {
  if (store.summaries.get(id)?.status.deleted !== false) return new Set()
  const stored = await store.articles.load(id)
  return stored.ok ? remotePicturesOf(stored.value.article) : new Set()
}

const attempts = 5

/**
 * Gives an article the pictures that are here, by an ordinary save of its text as it is now. `tell` gets the line about
 * it before anything is written. The answer is whether the text changed.
 */
export async function givePictures(
  store: WorkspaceStore,
  id: string,
  hashOf: (url: string) => string | null,
  tell: (line: PictureLine) => Promise<Result<null>>,
): Promise<Result<boolean>> {
  for (let attempt = 1; ; attempt += 1) {
    if (store.summaries.get(id)?.status.deleted !== false) return success(false)
    const stored = await store.articles.load(id)
    if (!stored.ok) return success(false)
    const { article, base } = stored.value
    const body = withPictures(article.body, hashOf)
    if (body === article.body) return success(false)
    const next = { ...article, body }
    const canonical = toCanonical(articleFormat, next)
    if (!canonical.ok) return canonical
    const at = store.now().toISOString()
    const told = await tell({ what: 'placed', article: id, at, base, saved: canonical.value.hash })
    if (!told.ok) return told
    const saved = await store.articles.save(next, base)
    if (saved.ok) return success(true)
    // Somebody saved it meanwhile: their text gets the pictures.
    if (saved.error.kind !== 'save-conflict' || attempt === attempts) return saved
  }
}

/** The same node where none of its figures gets a picture. */
export function withPictures<T extends DocumentNode>(node: T, hashOf: (url: string) => string | null): T {
  const url = remoteOf(node)
  const media = url === null ? null : hashOf(url)
  const content = node.content?.map((child) => withPictures(child, hashOf))
  const isSame = content === undefined || content.every((child, index) => child === node.content?.[index])
  if (media === null) return isSame ? node : { ...node, content }
  const { remote: _, ...attrs } = node.attrs ?? {}
  return { ...node, ...(content && { content }), attrs: { ...attrs, media } }
}

function remoteOf({ type, attrs }: DocumentNode): string | null {
  return type === 'figure' && typeof attrs?.remote === 'string' && attrs.media === null ? attrs.remote : null
}
