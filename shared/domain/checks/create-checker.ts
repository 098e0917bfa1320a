import type { DocumentNode } from '../../document/schema'
import { suggestionIds } from '../../document/suggestion'
import { createLine } from '../../text/typography/line'
import type { Article } from '../article'
import type { WordList } from '../word-list'
import { attributeTextsIn } from './attribute-texts'
import type { CheckSettings, Finding, Severity } from './finding'
import type { Found, Outline, Rule, RuleGroup } from './rule'
import { rules } from './rules'
import type { TextBlock } from './text-block'
import { textBlocksIn } from './text-block'
import { createWordMatcher } from './word-matcher'

export interface CheckContext {
  wordList?: WordList | null
  settings?: CheckSettings
}

export type CheckedFields = Pick<Article, 'title' | 'alternativeTitle' | 'summary'>

/** What a block of the body comes to; paths begin at the block. It depends on the block alone, so it can be kept. */
export interface CheckedBlock {
  findings: Finding[]
  headings: { path: string; level: number }[]
  hasText: boolean
  suggestions: string[]
}

/** The rules with the word list and the settings of a workspace. */
export interface Checker {
  checkBlock(block: DocumentNode): CheckedBlock
  checkFields(fields: CheckedFields): Finding[]
  checkOutline(outline: Outline): Finding[]
}

type Applied = Rule & { severity: Severity }

const textFields = ['title', 'alternativeTitle', 'summary'] as const

export function createChecker({ wordList = null, settings = {} }: CheckContext): Checker {
  const applied = rules
    .map((rule) => ({ ...rule, severity: settings[rule.id] ?? rule.severity }))
    .filter((rule): rule is Applied => rule.severity !== 'off')
  const words = createWordMatcher(wordList)
  const checkText = (
    block: Pick<TextBlock, 'path' | 'text' | 'code'>,
    groups: readonly RuleGroup[] | null = null,
  ): Finding[] => {
    if (block.text === '') return []
    const line = createLine(block.text, block.code)
    return applied
      .filter(({ group }) => groups?.includes(group) ?? true)
      .flatMap((rule) => (rule.inText?.(line, words) ?? []).map((found) => toFinding(rule, block, found)))
  }
  return {
    checkBlock(block) {
      const texts = textBlocksIn(block)
      return {
        findings: [
          ...texts.flatMap((text) => [
            ...applied.flatMap((rule) =>
              (rule.inBlock?.(text) ?? []).map((found) => toFinding(rule, text, found)),
            ),
            ...(text.node.type === 'codeBlock' ? [] : checkText(text)),
          ]),
          ...attributeTextsIn(block).flatMap((each) => checkText({ ...each, code: [] }, each.groups)),
        ],
        headings: texts
          .filter(({ node }) => node.type === 'heading')
          .map(({ path, node }) => ({ path, level: Number(node.attrs?.level ?? 2) })),
        hasText: texts.some(({ text }) => text.trim() !== ''),
        suggestions: suggestionIds(block),
      }
    },
    checkFields: (fields) =>
      textFields.flatMap((path) => checkText({ path, text: fields[path] ?? '', code: [] })),
    checkOutline: (outline) =>
      applied.flatMap((rule) =>
        (rule.inArticle?.(outline) ?? []).map((path) =>
          toFinding(rule, { path, text: '' }, { from: null, to: null, text: null }),
        ),
      ),
  }
}

const shownBefore = 10
const shownAfter = 14

function toFinding(rule: Applied, { path, text }: Pick<TextBlock, 'path' | 'text'>, found: Found): Finding {
  const { suggestions = [], note = '' } = found
  const base = { rule: rule.id, severity: rule.severity, path, suggestions: [...suggestions], note }
  if (found.from === null) {
    const quote =
      text === '' ? null : { before: '', text: text.slice(0, shownBefore + shownAfter), after: '' }
    return { ...base, range: null, quote, fix: null }
  }
  const { from, to } = found
  return {
    ...base,
    range: { from, to },
    quote: {
      before: text.slice(Math.max(0, from - shownBefore), from),
      text: text.slice(from, to),
      after: text.slice(to, to + shownAfter),
    },
    fix: found.text === null ? null : { from, to, text: found.text },
  }
}
