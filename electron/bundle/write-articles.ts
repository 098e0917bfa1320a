import type { NativeArticle } from '../../shared/domain/native-article'
import { mediaOf, toNative } from '../../shared/domain/native-article'
import { withoutOpenSuggestions } from '../../shared/document/without-suggestions'
import { canonicalText } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { StoreFailure } from '../store/store-failure'
import type { MissingFile } from '../../shared/domain/bundle'
import type { FolderWriter } from './folder-writer'
import { missingFiles } from './missing-files'
import { inParallel } from './in-parallel'
import type { PictureShelf } from './picture-shelf'
import type { BundlePlan, PlannedArticle } from './plan'
import type { BundleWork } from './progress'
import { articlePage } from './site/article-page'
import { addressFrom } from './site/page-frame'
import type { SiteMap } from './site/site-map'
import { recommendedEntries, tellableSlots } from './visible-slots'

export interface Build {
  store: WorkspaceStore
  plan: BundlePlan
  site: SiteMap
  shelf: PictureShelf
  writer: FolderWriter
  work: BundleWork
  /** Filled while the articles are written. */
  missing: MissingFile[]
}

const filesAtOnce = 8

/** Every article's page and its native form, from the frozen revision. */
export async function writeArticles(build: Build): Promise<void> {
  const { plan, work } = build
  let done = 0
  await inParallel(plan.articles, filesAtOnce, async (planned) => {
    stopIfCanceled(work)
    await writeArticle(build, planned)
    done += 1
    work.onProgress?.({ done, total: plan.articles.length, step: 'pages', what: planned.card.title })
  })
}

export async function writeMedia({ shelf, writer, work }: Build): Promise<void> {
  const pictures = shelf.present()
  let done = 0
  await inParallel(pictures, 2, async (hash) => {
    stopIfCanceled(work)
    await shelf.write(hash, writer)
    done += 1
    work.onProgress?.({ done, total: pictures.length, step: 'media', what: hash })
  })
}

export function stopIfCanceled({ signal }: BundleWork): void {
  if (signal?.aborted) throw new StoreFailure({ kind: 'canceled' })
}

export function nativePath(id: string): string {
  return `articles/${id}.json`
}

async function writeArticle(build: Build, { card, edition }: PlannedArticle): Promise<void> {
  const { store, plan, site, shelf, writer } = build
  const loaded = await store.history.load(card.id, edition.revision)
  if (!loaded.ok) throw new StoreFailure(loaded.error)
  const article = withoutOpenSuggestions(loaded.value.article)
  const media = await shelf.find(mediaOf(article.body))
  build.missing.push(...missingFiles(card.id, article.body, (hash) => shelf.address(hash) !== null))
  const tags = store.tags.all()
  const page = articlePage(site, {
    article,
    edition,
    card,
    tags: article.tags.map((id) => tags.get(id)?.name ?? '').filter((name) => name !== ''),
    recommended: recommendedEntries(article.recommended, site.cards, plan.hidden),
    findFile: (hash) => {
      const address = shelf.address(hash)
      return address === null ? null : { ...shelf.facts(hash), address: addressFrom(card.page, address) }
    },
  })
  await writer.write(`data/site/${card.page}`, page)
  const told = { ...article, recommended: tellableSlots(article.recommended, plan.hidden) }
  const native: NativeArticle = toNative(told, edition, { columns: store.columns.all(), tags, media })
  await writer.write(`data/${nativePath(card.id)}`, canonicalText(native))
}
