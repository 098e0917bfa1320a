import { NativeSelect } from '@mantine/core'
import type { LineRole, PageLine } from '../../shared/page-text/page-line'
import { lineRoles } from '../../shared/page-text/page-line'
import { useWords } from '../i18n/use-words'
import type { NumberedField } from './doubt'
import { isDoubtful, sureEnough } from './doubt'
import classes from './import.module.css'

type SourceLinesProps = {
  lines: readonly PageLine[]
  /** The roles as they were read, to tell what a person changed. */
  read: readonly PageLine[]
  marks: ReadonlyMap<number, NumberedField[]>
  current: number | null
  onRole: (line: number, role: LineRole) => void
}

/** The source as it is, each line with the numbers of the fields that took from it and what it is taken for. */
export const SourceLines = ({ lines, read, marks, current, onRole }: SourceLinesProps) => {
  const t = useWords('import')
  const roles = lineRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))
  return (
    <ol className={`g-raw ${classes.lines}`}>
      {lines.map((line, index) => {
        const fields = marks.get(line.number) ?? []
        const isChanged = read[index]?.role !== line.role
        const isUnsure = !isChanged && line.confidence < sureEnough
        const isCurrent = fields.some(({ number }) => number === current)
        return (
          <li
            key={line.number}
            className={classes.line}
            data-line={line.number}
            data-current={isCurrent || undefined}
            data-marked={fields.length > 0 || undefined}
            data-doubt={fields.some(({ field }) => isDoubtful(field)) || isUnsure || undefined}
          >
            <span className={classes.lineNumber}>{line.number}</span>
            <p className={`g-text ${classes.lineText}`}>
              {fields.map(({ number }) => (
                <sup key={number}>{number}</sup>
              ))}
              {line.text}
            </p>
            <NativeSelect
              size="xs"
              className={classes.role}
              data-changed={isChanged || undefined}
              aria-label={t('roleLabel', { number: line.number })}
              data={roles}
              value={line.role}
              onChange={(event) => onRole(line.number, event.currentTarget.value as LineRole)}
            />
          </li>
        )
      })}
    </ol>
  )
}
