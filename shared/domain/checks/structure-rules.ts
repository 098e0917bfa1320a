import { countText } from '../../text/count'
import { findRepeatedWords } from './repeated-words'
import type { Found, Outline, Rule } from './rule'
import { wholeBlock } from './rule'
import type { TextBlock } from './text-block'

const longParagraph = 400
const nowhere = /^\s*(?:#|https?:\/*|mailto:)?\s*$/i

const aboutFigure =
  (isWrong: (block: TextBlock) => boolean) =>
  (block: TextBlock): Found[] =>
    block.node.type === 'figure' && isWrong(block) ? [wholeBlock] : []

const hasPicture = ({ node }: TextBlock) => Boolean(node.attrs?.media)

/** A heading may go one level deeper than the one before it; with which level an article begins is its own matter. */
function skippedLevels({ headings }: Outline): string[] {
  return headings
    .filter(({ level }, index) => index > 0 && level > (headings[index - 1]?.level ?? level) + 1)
    .map(({ path }) => path)
}

export const structureRules: readonly Rule[] = [
  {
    id: 'title',
    group: 'structure',
    severity: 'required',
    inArticle: ({ title }) => (title.trim() === '' ? ['title'] : []),
  },
  {
    id: 'body',
    group: 'structure',
    severity: 'required',
    inArticle: ({ hasText }) => (hasText ? [] : ['body']),
  },
  {
    id: 'open-suggestions',
    group: 'structure',
    severity: 'required',
    inArticle: ({ suggestions }) => suggestions.map(({ path }) => path),
  },
  {
    id: 'missing-picture',
    group: 'structure',
    severity: 'recommended',
    inBlock: aboutFigure((block) => !hasPicture(block)),
  },
  {
    id: 'missing-attachment',
    group: 'structure',
    severity: 'recommended',
    inBlock: ({ node }) => (node.type === 'attachment' && !node.attrs?.media ? [wholeBlock] : []),
  },
  {
    id: 'missing-alt',
    group: 'structure',
    severity: 'recommended',
    inBlock: aboutFigure((block) => hasPicture(block) && String(block.node.attrs?.alt ?? '').trim() === ''),
  },
  {
    id: 'empty-caption',
    group: 'structure',
    severity: 'recommended',
    inBlock: aboutFigure(({ text }) => text.trim() === ''),
  },
  { id: 'heading-order', group: 'structure', severity: 'recommended', inArticle: skippedLevels },
  {
    id: 'empty-link',
    group: 'structure',
    severity: 'recommended',
    inBlock: ({ node, links }) =>
      node.type === 'linkCard' && nowhere.test(String(node.attrs?.url ?? ''))
        ? [wholeBlock]
        : links.filter(({ href }) => nowhere.test(href)).map(({ from, to }) => ({ from, to, text: null })),
  },
  {
    id: 'long-paragraph',
    group: 'structure',
    severity: 'recommended',
    inBlock: ({ node, text }) =>
      node.type === 'paragraph' && text.length > longParagraph && countText(text).words > longParagraph
        ? [wholeBlock]
        : [],
  },
  { id: 'repeated-word', group: 'structure', severity: 'recommended', inText: findRepeatedWords },
]
