import { resolve } from 'node:path'
import type { BundleReport, MissingFile } from '../../shared/domain/bundle'
import type { Result } from '../../shared/result'
import { slugify } from '../../shared/text/slug'
import { StoreFailure, toResult } from '../store/store-failure'
import type { WorkspaceStore } from '../store/store'
import { checkTarget } from './bundle-target'
import type { BundleTarget } from './bundle-target'
import type { FolderWriter } from './folder-writer'
import { createFolderWriter } from './folder-writer'
import { createPictureShelf } from './picture-shelf'
import type { BundlePlan } from './plan'
import { planBundle } from './plan'
import type { BundleWork } from './progress'
import type { BuildPlace } from './replace-target'
import { clearBuildPlace, openBuildPlace, replaceTarget } from './replace-target'
import { sealBundle } from './seal'
import { createSiteMap } from './site/site-map'
import { verifyBundle } from './verify'
import type { Build } from './write-articles'
import { stopIfCanceled, writeArticles, writeMedia } from './write-articles'
import { writeSite } from './write-site'
import { zipFolder } from './zip-folder'

export interface BundleOptions {
  /** A folder, or a file that ends in .zip. */
  out: string
  /** Null: now (see `asOfMoment`). */
  asOf: Date | null
  /** The version of the program. */
  program: string
  /** Instead of the publication's own; undefined leaves that. */
  baseUrl?: string | null | undefined
}

/**
 * Builds, seals and verifies a bundle beside the target and then puts it in its place. Until that moment
 * the target is as it was, also when the build fails or is canceled; the same workspace, moment, program and
 * base URL give the same bytes on every computer.
 */
export async function buildBundle(
  store: WorkspaceStore,
  options: BundleOptions,
  work: BundleWork = {},
): Promise<Result<BundleReport>> {
  const target = await checkTarget(options.out, store.folder, store.workspace().id)
  if (!target.ok) return target
  const planned = await planBundle(store, { asOf: options.asOf }, work)
  if (!planned.ok) return planned
  const plan = withBaseUrl(planned.value, options.baseUrl)
  return toResult(async () => {
    const place = await openBuildPlace(target.value)
    try {
      const { files, missing } = await writeBundle(store, plan, options.program, target.value, place, work)
      const report = reportOf(plan, files, missing, resolve(options.out))
      await replaceTarget(target.value, place)
      return report
    } finally {
      await clearBuildPlace(place)
    }
  })
}

async function writeBundle(
  store: WorkspaceStore,
  plan: BundlePlan,
  program: string,
  target: BundleTarget,
  place: BuildPlace,
  work: BundleWork,
): Promise<{ files: FolderWriter['files']; missing: MissingFile[] }> {
  const cards = plan.articles.map(({ card }) => card)
  const site = createSiteMap(plan.workspace, store.columns.all(), cards)
  const writer = createFolderWriter(place.folder, target.form === 'folder')
  const build: Build = { store, plan, site, shelf: createPictureShelf(store), writer, work, missing: [] }
  await writeArticles(build)
  await writeSite(build)
  await writeMedia(build)
  stopIfCanceled(work)
  work.onProgress?.({ done: 0, total: 1, step: 'seal', what: '' })
  await sealBundle(writer, plan, program)
  if (target.form === 'zip') {
    const sorted = [...writer.files].sort((one, other) => (one.path < other.path ? -1 : 1))
    await zipFolder(place.folder, sorted, baseFolderName(plan), place.zip, work.signal)
  }
  await proveBundle(target.form === 'zip' ? place.zip : place.folder, work)
  return { files: writer.files, missing: build.missing.sort((one, other) => (one.id < other.id ? -1 : 1)) }
}

/** Reads everything again from the disk; a bundle that does not verify never gets its name. */
async function proveBundle(path: string, work: BundleWork): Promise<void> {
  const verified = await verifyBundle(path, work)
  if (!verified.ok) throw new StoreFailure(verified.error)
  const [problem] = verified.value.problems
  if (problem) {
    const detail = `${problem.path}: ${problem.problem}, ${problem.detail}`
    throw new StoreFailure({ kind: 'write-failed', path, why: 'other', detail })
  }
  stopIfCanceled(work)
}

/** The one folder that a zipped bag must be in; it does not come from the name of the file, which people change. */
function baseFolderName({ workspace, asOf }: BundlePlan): string {
  return `${slugify(workspace.publication.name)}-${asOf.replace(/\.000Z$/, 'Z').replace(/[-:.]/g, '')}`
}

function withBaseUrl(plan: BundlePlan, baseUrl: string | null | undefined): BundlePlan {
  if (baseUrl === undefined) return plan
  const { workspace } = plan
  return { ...plan, workspace: { ...workspace, publication: { ...workspace.publication, baseUrl } } }
}

function reportOf(
  plan: BundlePlan,
  files: FolderWriter['files'],
  missing: MissingFile[],
  out: string,
): BundleReport {
  return {
    out,
    asOf: plan.asOf,
    articles: plan.articles.length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    left: plan.left,
    missing,
  }
}
