import type { Article } from '../../shared/domain/article'
import type { Column } from '../../shared/domain/column'
import type { Comment } from '../../shared/domain/comment'
import type { Decision } from '../../shared/domain/decision'
import { mediaOf } from '../../shared/domain/native-article'
import type { Revision } from '../../shared/domain/revision'
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
}

export function createFacts(): Facts {
  return { names: new Set(), links: [] }
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
  comment: ({ article, parent, by }: Comment) => ({
    links: [`article ${article}`, `person ${by}`, ...(parent === null ? [] : [`comment ${parent}`])],
  }),
}

/** Adds what a file is called by and what it names. */
export function addFacts(facts: Facts, path: string, place: Place, { value }: Canonical<unknown>): void {
  const { names = [], links = [] } = gather[place.kind]?.(value as never, place) ?? {}
  facts.names.add(`${place.kind} ${place.name}`)
  for (const name of names) facts.names.add(name)
  for (const to of links) facts.links.push({ path, to })
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

/** Links that lead nowhere, each once. */
export function brokenLinks({ names, links }: Facts): Link[] {
  const seen = new Set<string>()
  return links.filter((link) => {
    const isNew = !seen.has(`${link.path} ${link.to}`)
    seen.add(`${link.path} ${link.to}`)
    return isNew && !names.has(link.to)
  })
}
