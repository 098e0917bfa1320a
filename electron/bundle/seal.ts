import type { BundleFile } from '../../shared/domain/bundle'
import { canonicalText } from '../store/canonical'
import { bagDeclaration, bagInfoText, bundleFile, manifestText, payloadManifest, tagManifest } from './bag'
import type { FolderWriter } from './folder-writer'
import type { BundlePlan } from './plan'
import { dayOfMoment } from './site/moment'
import { nativePath } from './write-articles'

/** Writes what the bundle says of itself, then the manifests; after this nothing may be added. */
export async function sealBundle(writer: FolderWriter, plan: BundlePlan, program: string): Promise<void> {
  await writer.write(bundleFile, canonicalText(bundleFileOf(plan, program)))
  const payload = [...writer.files]
  const info = {
    date: dayOfMoment(plan.asOf, plan.workspace.timeZone),
    organization: plan.workspace.publication.name,
    identifier: plan.workspace.id,
    program: `Galley ${program}`,
    payload,
  }
  const tagFiles = [
    await writer.write('bagit.txt', bagDeclaration),
    await writer.write('bag-info.txt', bagInfoText(info)),
    await writer.write(payloadManifest, manifestText(payload)),
  ]
  await writer.write(tagManifest, manifestText(tagFiles))
  await writer.sync()
}

function bundleFileOf({ asOf, workspace, articles, left }: BundlePlan, program: string): BundleFile {
  const { name, baseUrl, language } = workspace.publication
  return {
    format: 'galley/bundle',
    version: 1,
    program,
    asOf,
    workspace: workspace.id,
    publication: { name, baseUrl, language },
    timeZone: workspace.timeZone,
    articles: articles.map(({ card, edition }) => ({
      id: card.id,
      title: card.title,
      revision: edition.revision,
      publishedAt: edition.publishedAt,
      firstPublishedAt: edition.firstPublishedAt,
      page: `site/${card.page}`,
      json: nativePath(card.id),
    })),
    left,
  }
}
