import type { RuleId } from '../../../shared/domain/checks/rule-ids'
import { ruleWordsEn } from '../../../shared/domain/checks/rule-words-en'

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const checkSettings = {
  place: 'Where',
  workspace: 'The whole workspace',
  search: 'Find a rule',
  clear: 'Clear',
  none: 'There is no such rule. Look for another word, or clear.',
  severity: { required: 'Required', recommended: 'Recommended', off: 'Off' },
  note: 'What is required keeps an article from being submitted; what is recommended is only told.',
  noteOfColumn: 'This is for “{{column}}” and the columns below it; the rest is inherited.',
  counts: '{{required, number}} required · {{recommended, number}} recommended · {{off, number}} off',
  by: { rule: 'Default', workspace: 'From the whole workspace', column: 'From “{{column}}”' },
  own: { workspace: 'Changed', column: 'Set for this column' },
  inherit: { workspace: 'Back to the default', column: 'Inherit again' },
  readOnly: 'The workspace is read only; the checks cannot be changed.',
  group: { structure: 'Structure', markers: 'Notes to oneself', words: 'Words', typography: 'Typography' },
  wrong: 'Wrong',
  right: 'Right',
  rule: Object.fromEntries(Object.entries(ruleWordsEn).map(([id, words]) => [id, sentence(words)])) as Record<
    RuleId,
    string
  >,
  example: {
    title: { wrong: 'The title is empty', right: 'It has a title' },
    body: { wrong: 'The body is empty', right: 'It has a body' },
    'open-suggestions': { wrong: 'A suggestion nobody accepted or rejected', right: 'All are decided' },
    'missing-picture': { wrong: 'A caption without a picture', right: 'Picture and caption' },
    'missing-attachment': { wrong: 'An attachment without its file', right: 'Every attachment has its file' },
    'missing-alt': { wrong: 'The alternative text is empty', right: '“Forty stalls under the bridge”' },
    'empty-caption': { wrong: 'The caption is empty', right: '“The market opens at six.”' },
    'heading-order': { wrong: 'Level 4 below level 2', right: 'Level 3 below level 2' },
    'empty-link': { wrong: 'A link to https://', right: 'A link to https://example.com/' },
    'long-paragraph': { wrong: '401 characters in one paragraph', right: 'Two paragraphs' },
    'forbidden-word': {
      wrong: 'A forbidden word of the list',
      right: 'A form of the list; a quotation may keep it',
    },
    'misspelt-word': { wrong: 'A misspelt word of the list', right: 'Its only right form' },
  },
} as const
