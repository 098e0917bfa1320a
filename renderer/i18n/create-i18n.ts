import { createInstance } from 'i18next'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { locales } from './locale'
import type { Locale } from './locale'
import { wordsOf } from './resources'

/** Ready when it returns: both languages are in the program, and `changeLanguage` switches at once. */
export const createI18n = (locale: Locale): i18n => {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'zh-CN',
    supportedLngs: [...locales],
    defaultNS: 'common',
    resources: Object.fromEntries(locales.map((each) => [each, wordsOf(each)])),
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return instance
}
