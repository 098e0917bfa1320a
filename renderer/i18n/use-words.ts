import { useTranslation } from 'react-i18next'
import { isLocale } from './locale'
import type { Locale } from './locale'
import type { Feature } from './resources'

/** The words of one feature: `const t = useWords('library'); t('empty.title')`. Unknown keys do not compile. */
export const useWords = <Name extends Feature>(feature: Name) => useTranslation(feature).t

export const useLocale = (): Locale => {
  const { language } = useTranslation().i18n
  return isLocale(language) ? language : 'zh-CN'
}
