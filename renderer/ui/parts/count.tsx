import { useKitWords } from '../theme/kit-words'
import classes from './count.module.css'

type CountProps = { of: number; tone?: 'plain' | 'warn' | 'bad' | 'waiting' }

/** A counter in a small round field. `waiting` is vermilion: this many wait for you. */
export const Count = ({ of, tone = 'plain' }: CountProps) => {
  const { locale } = useKitWords()
  return (
    <span className={classes.count} data-tone={tone}>
      {of.toLocaleString(locale)}
    </span>
  )
}
