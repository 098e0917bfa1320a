import { common as commonEn } from './en/common'
import type { Locale } from './locale'
import { pair } from './word-tree'
import { common as commonZh } from './zh-CN/common'

/** A feature registers here: its two imports and its line. The key is the name for `useWords`. */
export const features = {
  common: pair(commonZh, commonEn),
}

export type Feature = keyof typeof features

export type SourceWords = { [Name in Feature]: (typeof features)[Name]['zh-CN'] }

export const wordsOf = (locale: Locale) =>
  Object.fromEntries(Object.entries(features).map(([name, words]) => [name, words[locale]]))
