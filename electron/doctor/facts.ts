import type { Article } from '../../shared/domain/article'
import type { Column } from '../../shared/domain/column'
import type { Comment } from '../../shared/domain/comment'
import type { Decision } from '../../shared/domain/decision'
import type { Media } from '../../shared/domain/media'
import { mediaOf } from '../../shared/domain/native-article'
import type { Revision } from '../../shared/domain/revision'
import type { ImportRecord } from '../../shared/imports/record'
import type { Canonical } from '../store/canonical'
import { canonicalText, sha256 } from '../store/canonical'
import type { Place, PlaceKind } from './places'

/** Something that one file names and that must be there. */
interface Link {
  path: string
  /** What is named: a kind and a name, such as `tag 01J…`. */
  to: string
}

/** What the files of a workspace say of each other: small, however long the articles are. */
export interface Facts {
  names: Set<string>
  links: Link[]
  /** By hash: what sidecars say of their files, which of both cannot be used, and what the files are. */
  sidecars: Map<string, { path: string; extension: string; bytes: number }>
  unusable: Set<string>
  mediaFiles: { path: string; hash: string; extension: string; bytes: number }[]
}

export function createFacts(): Facts {
  return { names: new Set(), links: [], sidecars: new Map(), unusable: new Set(), mediaFiles: [] }
}

type Gather = (value: never, place: Place) => { names?: string[]; links?: string[] }

const gather: Partial<Record<PlaceKind, Gather>> = {
  article: gatherArticle,
  column: ({ parent }: Column) => ({ links: parent === null ? [] : [`column ${parent}`] }),
  revision: ({ parents, article }: Revision) => ({
    links: [
      ...parents.map((hash) => `revision ${hash}`),
      ...mediaOf(article.body).map((hash) => `media ${hash}`),
    ],
  }),
  decision: gatherDecision,
  comment: gatherComment,
  import: gatherImport,
}

/** A file that cannot be used is there all the same: it is told once, and not with everything that names it. */
export function addUnusable(facts: Facts, place: Place): void {
  addName(facts, place)
  if (place.kind === 'media') facts.unusable.add(place.name)
}

export function addMediaFile(facts: Facts, file: Facts['mediaFiles'][number]): void {
  facts.mediaFiles.push(file)
  addName(facts, { kind: 'media', name: file.hash })
}

function addName(facts: Facts, { kind, name }: Pick<Place, 'kind' | 'name'>): void {
  facts.names.add(`${kind} ${name}`)
}

/** Adds what a file is called by and what it names. */
export function addFacts(facts: Facts, path: string, place: Place, { value }: Canonical<unknown>): void {
  const { names = [], links = [] } = gather[place.kind]?.(value as never, place) ?? {}
  addName(facts, place)
  for (const name of names) facts.names.add(name)
  for (const to of links) facts.links.push({ path, to })
  if (place.kind !== 'media') return
  const { extension, bytes } = value as Media
  facts.sidecars.set(place.name, { path, extension, bytes })
}

function gatherArticle({ column, tags, recommended, body }: Article) {
  const targets = recommended.flatMap(({ target }) => (target.kind === 'article' ? [target.article] : []))
  return {
    links: [
      ...(column === null ? [] : [`column ${column}`]),
      ...tags.map((tag) => `tag ${tag}`),
      ...targets.map((article) => `article ${article}`),
      ...mediaOf(body).map((hash) => `media ${hash}`),
    ],
  }
}

/** A decision is named by the hash of its bytes without a signature. */
function gatherDecision(decision: Decision) {
  const { article, by, prev, revision } = decision
  return {
    names: [`decision ${sha256(canonicalText({ ...decision, signature: null }))}`],
    links: [
      `article ${article}`,
      `person ${by}`,
      ...(prev === null ? [] : [`decision ${prev}`]),
      ...(revision === null ? [] : [`revision ${revision}`]),
    ],
  }
}

function gatherComment({ article, parent, by, content, resolved, deleted }: Comment) {
  const people = content.flatMap((part) => ('person' in part ? [part.person] : []))
  const deeds = [resolved, deleted].flatMap((deed) => (deed ? [deed.by] : []))
  return {
    links: [
      `article ${article}`,
      ...(parent === null ? [] : [`comment ${parent}`]),
      ...[by, ...people, ...deeds].map((person) => `person ${person}`),
    ],
  }
}

/** Columns and tags that an import made may be gone since; articles and revisions stay. */
function gatherImport({ by, created, updated, undone }: ImportRecord) {
  return {
    links: [
      ...[by, ...(undone ? [undone.by] : [])].map((person) => `person ${person}`),
      ...[...created, ...updated].map(({ article }) => `article ${article}`),
      ...updated.map(({ before }) => `revision ${before}`),
    ],
  }
}

/** Links that lead nowhere, each once. */
export function brokenLinks({ names, links }: Facts): Link[] {
  const seen = new Set<string>()
  return links.filter((link) => {
    const isNew = !seen.has(`${link.path} ${link.to}`)
    seen.add(`${link.path} ${link.to}`)
    return isNew && !names.has(link.to)
  })
}
