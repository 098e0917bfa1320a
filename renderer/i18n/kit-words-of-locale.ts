import { useMemo } from 'react'
import type { KitWords } from '../ui/theme/kit-words'
import { useLocale, useWords } from './use-words'

/** The words that the interface kit needs, in the language of now. */
export const useKitWordsOfLocale = (): KitWords => {
  const locale = useLocale()
  const t = useWords('common')
  return useMemo(
    () => ({
      locale,
      state: t('state', { returnObjects: true }),
      stage: t('stage', { returnObjects: true }),
      confidence: t('confidence', { returnObjects: true }),
      undo: t('action.undo'),
      cancel: t('action.cancel'),
      close: t('action.close'),
      select: t('action.select'),
      selectAll: t('action.selectAll'),
      loading: t('loading'),
      mainNavigation: t('mainNavigation'),
      inspector: t('inspector'),
    }),
    [locale, t],
  )
}
