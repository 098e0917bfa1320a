import type { RuleId } from './rule-ids'

/** What is wrong, in a phrase that a sentence can take up. */
export const ruleWordsEn: Readonly<Record<RuleId, string>> = {
  title: 'it has no title',
  body: 'it has no body',
  marker: 'a note to oneself is still in the text',
  'missing-picture': 'a figure has no picture',
  'missing-alt': 'a figure has no alternative text',
  'empty-caption': 'a figure has no caption',
  'heading-order': 'a subhead skips a level',
  'empty-link': 'a link goes nowhere',
  'long-paragraph': 'a paragraph is longer than 400 characters',
  'repeated-word': 'a word is repeated',
  'forbidden-word': 'a forbidden word is used',
  'misspelt-word': 'a word is misspelt',
  'half-width-mark': 'half-width punctuation beside Han',
  'half-width-brackets': 'half-width brackets beside Han',
  'mixed-brackets': 'a bracket of one width is closed by the other',
  'straight-quotes': 'straight quotes around Han',
  'nested-quotes': 'double quotes inside double quotes',
  ellipsis: 'an ellipsis has another form than “……”',
  dash: 'a dash has another form than “——”',
  'repeated-mark': 'a punctuation mark is repeated',
  'full-width-letters': 'full-width digits or letters',
  'space-beside-mark': 'a space beside a full-width mark',
  'space-beside-latin': 'a typed space between Han and Latin',
  'typed-indent': 'a line is indented with spaces',
}
