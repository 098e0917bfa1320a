import type { Article } from '../../shared/domain/article'
import type { ImportFormat } from '../../shared/imports/format'
import type { FoundEncoding } from '../../shared/imports/plan'
import type { ImportNote } from '../../shared/imports/note'
import type { RefusedItem, SkippedItem } from '../../shared/imports/record'
import type { PreparedArticle } from './prepare-article'

/** Where an item stands. */
export interface ItemPlace {
  source: string
  place: string
  format: ImportFormat
  encoding?: FoundEncoding
}

export interface PictureCounts {
  here: number
  remote: number
  missing: number
}

/** What an import makes of an item, before anything is written. */
export type Verdict =
  | {
      kind: 'create'
      at: ItemPlace
      article: Article
      prepared: PreparedArticle | null
      notes: ImportNote[]
      pictures: PictureCounts
      /** Its text is here from an import that was cut off: only what follows the text is still to be done. */
      isThere: boolean
    }
  | {
      kind: 'update'
      at: ItemPlace
      /** What is stored, and what the working copy was that it was merged with. */
      article: Article
      base: string
      before: Article
      /** The text as the source has it: what the next import is merged from. */
      brought: Article
      prepared: PreparedArticle
      notes: ImportNote[]
      pictures: PictureCounts
    }
  | {
      kind: 'skip'
      at: ItemPlace
      title: string
      article: string | null
      why: SkippedItem['why']
      /** Of what the mapping leaves out: it can be mapped otherwise. */ prepared?: PreparedArticle
    }
  | { kind: 'refuse'; at: ItemPlace | null; title: string; refusal: RefusedItem }
