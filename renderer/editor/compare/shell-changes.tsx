import type { ShellChange } from '../../../shared/merge/compare-text'
import { useWords } from '../../i18n/use-words'
import { useChangeWords } from './change-words'
import classes from './compare.module.css'

/** What a block became, and which of its attributes changed, behind its text. */
export const ShellChanges = ({ changes }: { changes: readonly ShellChange[] }) => {
  const t = useWords('merging')
  const words = useChangeWords()
  const valueText = (value: unknown, field: string) => {
    if (value === undefined || value === null || value === '') return t('diff.empty')
    if (field === 'media') return String(value).slice(0, 8)
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return changes.map(({ field, before, after }) => (
    <small key={field} className={classes.badge}>
      {field === 'type'
        ? t('diff.became', { from: words.block(String(before)), to: words.block(String(after)) })
        : `${words.attribute(field)} ${t('diff.became', { from: valueText(before, field), to: valueText(after, field) })}`}
    </small>
  ))
}
