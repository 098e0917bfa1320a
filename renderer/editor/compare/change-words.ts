import type { DocumentMark } from '../../../shared/document/schema'
import type { Piece } from '../../../shared/merge/compare-text'
import { isSame } from '../../../shared/merge/stable-text'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'

const marks = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'highlight',
  'emphasisDots',
  'subscript',
  'superscript',
  'ruby',
  'link',
] as const
const blocks = [
  'paragraph',
  'heading',
  'codeBlock',
  'figure',
  'gallery',
  'pullQuote',
  'blockquote',
  'callout',
  'table',
  'taskList',
  'bulletList',
  'orderedList',
  'linkCard',
  'horizontalRule',
] as const
const attributes = [
  'level',
  'media',
  'alt',
  'credit',
  'width',
  'caption',
  'attribution',
  'kind',
  'language',
  'checked',
  'url',
  'title',
  'description',
  'start',
  'text',
] as const

const oneOf = <T extends string>(known: readonly T[], name: string): T | 'other' =>
  known.find((each) => each === name) ?? 'other'

/** The names of blocks, marks and attributes; one that is not known here has a general name. */
export function useChangeWords() {
  const t = useWords('merging')
  return {
    block: (type: string) => t(`diff.block.${oneOf(blocks, type)}`),
    mark: (type: string) => t(`diff.mark.${oneOf(marks, type)}`),
    attribute: (field: string) => t(`diff.attribute.${oneOf(attributes, field)}`),
  }
}

/** Which formats a stretch of text got and lost: `+粗体 −着重号`. */
export function useFormatChange({ format: change }: Piece): string {
  const { before, after } = change ?? { before: [], after: [] }
  const words = useChangeWords()
  const format = useFormat()
  const t = useWords('merging')
  const lacks = (all: readonly DocumentMark[]) => (mark: DocumentMark) =>
    !all.some((other) => isSame(other, mark))
  const gained = after.filter(lacks(before)).map(({ type }) => `+${words.mark(type)}`)
  const lost = before.filter(lacks(after)).map(({ type }) => `−${words.mark(type)}`)
  return t('diff.formatted', { what: format.list([...gained, ...lost]) })
}
