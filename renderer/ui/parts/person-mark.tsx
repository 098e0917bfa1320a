import { Avatar } from '@mantine/core'
import { personWash } from './person-wash'
import classes from './person-mark.module.css'

const signOf = (name: string) => {
  const [first = '?'] = new Intl.Segmenter('zh').segment(name.trim() || '?')
  return typeof first === 'string' ? first : first.segment.toUpperCase()
}

type PersonMarkProps = { name: string; personId?: string; size?: 18 | 22 | 28; withName?: boolean }

/** A person: the first character of the name on one of four washes, the same wash for the same person. */
export const PersonMark = ({ name, personId = name, size = 22, withName = false }: PersonMarkProps) => (
  <span className={classes.person}>
    <Avatar
      size={size}
      className={classes.mark}
      data-wash={personWash(personId)}
      aria-hidden={withName || undefined}
      alt={name}
    >
      {signOf(name)}
    </Avatar>
    {withName ? <span className={classes.name}>{name}</span> : null}
  </span>
)
