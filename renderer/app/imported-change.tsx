import type { Article } from '../../shared/domain/article'
import { CompareView } from '../editor/compare/compare-view'
import { useWords } from '../i18n/use-words'

/** How the text of the library and the one after an import differ, as everywhere where texts are compared. */
export const ImportedChange = ({ before, after }: { before: Article; after: Article }) => {
  const t = useWords('importing')
  return (
    <CompareView
      left={{ title: t('preview.before'), at: null, article: before, action: null }}
      right={{ title: t('preview.after'), at: null, article: after, action: null }}
    />
  )
}
