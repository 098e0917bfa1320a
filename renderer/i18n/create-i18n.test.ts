import { expect, test } from 'vitest'
import { createI18n } from './create-i18n'
import { features } from './resources'
import type { WordTree } from './word-tree'

const namesIn = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()

const leaves = (tree: WordTree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )

test('answers at once, with numbers and plurals of the language', () => {
  const i18n = createI18n('zh-CN')
  const zh = [i18n.t('unit.articles', { count: 1284 }), i18n.t('state.in-review')]
  void i18n.changeLanguage('en')
  const en = [
    i18n.t('unit.articles', { count: 1284 }),
    i18n.t('unit.articles', { count: 1 }),
    i18n.t('state.in-review'),
  ]
  expect({ zh, en }).toEqual({ zh: ['1,284 篇', '待审'], en: ['1,284 articles', '1 article', 'In review'] })
})

test.each(Object.entries(features))(
  '%s fills in the same values in both languages, and leaves no word empty',
  (_name, words) => {
    const english = new Map(leaves(words.en as WordTree))
    const wrong = leaves(words['zh-CN'] as WordTree).filter(([key, text]) => {
      const translated = english.get(key) ?? ''
      return !text.trim() || !translated.trim() || namesIn(text).join() !== namesIn(translated).join()
    })
    expect(wrong).toEqual([])
  },
)

test.each(Object.entries(features))('%s speaks Chinese by the house rules', (_name, words) => {
  const wrong = leaves(words['zh-CN'] as WordTree).filter(([, text]) =>
    /请|[!！]|[一-鿿][,;:?]|\.\.\./.test(text),
  )
  expect(wrong).toEqual([])
})
