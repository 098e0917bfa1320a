import type { Locale } from '../domain/settings'
import type { AppError } from '../errors'
import { sentencesEn } from './en'
import type { ErrorSentence, ErrorSentences } from './error-sentence'
import { sentencesZhCn } from './zh-cn'

const sentencesOf: Record<Locale, ErrorSentences> = { 'zh-CN': sentencesZhCn, en: sentencesEn }

/** What failed, why and the way out, in whole sentences of the language; the window and the program `galley` say the same. */
export function describeError(error: AppError, locale: Locale): ErrorSentence {
  const say = sentencesOf[locale][error.kind] as (error: AppError) => ErrorSentence
  return say(error)
}
