import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import classes from './mapping.module.css'

/** How many articles have a name; the unit is said on hovering and to those who do not see the heading. */
export const MappedCount = ({ count }: { count: number }) => {
  const t = useWords('importing')
  const { number } = useFormat()
  const told = t('mapping.count', { count })
  return (
    <span className={`g-caption ${classes.count}`} title={told} aria-label={told} role="img">
      {number(count)}
    </span>
  )
}
