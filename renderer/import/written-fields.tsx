import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { Confidence } from '../ui/parts/confidence'
import { Icon } from '../ui/parts/icon'
import type { NumberedField } from './doubt'
import { isDoubtful } from './doubt'
import classes from './import.module.css'

type WrittenFieldsProps = {
  fields: readonly NumberedField[]
  current: number | null
  onCurrent: (number: number | null) => void
}

/** What will be written, field by field, how sure that is, and what deserves a look. */
export const WrittenFields = ({ fields, current, onCurrent }: WrittenFieldsProps) => {
  const t = useWords('import')
  return (
    <ul className={classes.fields}>
      {fields.map(({ number, field }) => (
        <li key={field.field} className={classes.field} data-current={number === current || undefined}>
          <button
            type="button"
            className={classes.fieldButton}
            aria-pressed={number === current}
            onClick={() => onCurrent(number === current ? null : number)}
          >
            <span className={classes.fieldName}>
              <sup>{field.field === 'body' ? '' : number}</sup>
              {t(`field.${field.field}`)}
            </span>
            <span className={classes.fieldValue}>
              <span className={classes.fieldText} data-strong={field.field === 'title' || undefined}>
                {field.value || <span className="g-ink-3">{t('empty')}</span>}
              </span>
              {field.note ? (
                <span className={classes.fieldNote}>
                  <Icon of={IconAlertTriangle} size={13} />
                  {t(`note.${field.note}`)}
                </span>
              ) : null}
            </span>
            <span data-doubt={isDoubtful(field) || undefined}>
              {field.value || field.lines.length > 0 ? <Confidence value={field.confidence} /> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
