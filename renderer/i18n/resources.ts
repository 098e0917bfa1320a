import { common as commonEn } from './en/common'
import { app as appEn } from './en/app'
import { bundles as bundlesEn } from './en/bundles'
import { checks as checksEn } from './en/checks'
import { checkSettings as checkSettingsEn } from './en/check-settings'
import { comments as commentsEn } from './en/comments'
import { editor as editorEn } from './en/editor'
import { errors as errorsEn } from './en/errors'
import { hands as handsEn } from './en/hands'
import { importWords as importEn } from './en/import'
import { importing as importingEn } from './en/importing'
import { library as libraryEn } from './en/library'
import { merging as mergingEn } from './en/merging'
import { settings as settingsEn } from './en/settings'
import { suggestions as suggestionsEn } from './en/suggestions'
import { welcome as welcomeEn } from './en/welcome'
import { wordList as wordListEn } from './en/word-list'
import { workflow as workflowEn } from './en/workflow'
import type { Locale } from './locale'
import { pair } from './word-tree'
import { common as commonZh } from './zh-CN/common'
import { app as appZh } from './zh-CN/app'
import { bundles as bundlesZh } from './zh-CN/bundles'
import { checks as checksZh } from './zh-CN/checks'
import { checkSettings as checkSettingsZh } from './zh-CN/check-settings'
import { comments as commentsZh } from './zh-CN/comments'
import { editor as editorZh } from './zh-CN/editor'
import { errors as errorsZh } from './zh-CN/errors'
import { hands as handsZh } from './zh-CN/hands'
import { importWords as importZh } from './zh-CN/import'
import { importing as importingZh } from './zh-CN/importing'
import { library as libraryZh } from './zh-CN/library'
import { merging as mergingZh } from './zh-CN/merging'
import { settings as settingsZh } from './zh-CN/settings'
import { suggestions as suggestionsZh } from './zh-CN/suggestions'
import { welcome as welcomeZh } from './zh-CN/welcome'
import { wordList as wordListZh } from './zh-CN/word-list'
import { workflow as workflowZh } from './zh-CN/workflow'

/** A feature registers here: its two imports and its line. The key is the name for `useWords`. */
export const features = {
  common: pair(commonZh, commonEn),
  app: pair(appZh, appEn),
  bundles: pair(bundlesZh, bundlesEn),
  checks: pair(checksZh, checksEn),
  checkSettings: pair(checkSettingsZh, checkSettingsEn),
  comments: pair(commentsZh, commentsEn),
  editor: pair(editorZh, editorEn),
  errors: pair(errorsZh, errorsEn),
  hands: pair(handsZh, handsEn),
  import: pair(importZh, importEn),
  importing: pair(importingZh, importingEn),
  library: pair(libraryZh, libraryEn),
  merging: pair(mergingZh, mergingEn),
  settings: pair(settingsZh, settingsEn),
  suggestions: pair(suggestionsZh, suggestionsEn),
  welcome: pair(welcomeZh, welcomeEn),
  wordList: pair(wordListZh, wordListEn),
  workflow: pair(workflowZh, workflowEn),
}

export type Feature = keyof typeof features

export type SourceWords = { [Name in Feature]: (typeof features)[Name]['zh-CN'] }

export const wordsOf = (locale: Locale) =>
  Object.fromEntries(Object.entries(features).map(([name, words]) => [name, words[locale]]))
