import { Avatar } from '@mantine/core'
import classes from './person-mark.module.css'

const washes = 4

const washOf = (key: string) => {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (sum % washes) + 1
}

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
      data-wash={washOf(personId)}
      aria-hidden={withName || undefined}
      alt={name}
    >
      {signOf(name)}
    </Avatar>
    {withName ? <span className={classes.name}>{name}</span> : null}
  </span>
)
