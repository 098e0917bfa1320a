import { useWords } from '../i18n/use-words'
import { fileName } from './source-names'

/** What was chosen, as people say it: one name, or the first and how many more. */
export function useSourceNames(): (sources: readonly string[]) => string {
  const t = useWords('importing')
  return (sources) => {
    const first = fileName(sources[0] ?? '')
    return sources.length > 1 ? t('plan.more', { first, count: sources.length - 1 }) : first
  }
}
