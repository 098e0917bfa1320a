import type { Source } from '../domain/article'
import type { Slot } from '../domain/recommendation'
import type { Body } from '../document/schema'
import type { PageCredit } from './credit-line'
import type { PageField, PageLoss } from './page-line'

export type PageSlot = Pick<Slot, 'title' | 'alternativeTitle' | 'excerpt'>

/** What an article takes from a page, before it has ids. */
export interface PageParts {
  publication: string
  /** Column names from the top down, without 首页. */
  columnPath: string[]
  /** The last of the path: what the page's own line of labels calls the column. */
  columnName: string
  title: string
  alternativeTitle: string
  date: string | null
  author: string
  readCount: number | null
  summary: string | null
  source: Source | null
  body: Body
  credits: PageCredit[]
  slots: PageSlot[]
}

/** A page with every line in its place: the parts, how each field came about, and what will not be as it was. */
export interface PlacedPage extends PageParts {
  fields: PageField[]
  losses: PageLoss[]
}
