import { useKitWords } from '../theme/kit-words'
import classes from './confidence.module.css'

export type ConfidenceLevel = 'hi' | 'mid' | 'lo'

export const confidenceLevel = (value: number): ConfidenceLevel => {
  if (value >= 0.9) return 'hi'
  return value >= 0.7 ? 'mid' : 'lo'
}

/** How sure an import is of what it read, 0 to 1. */
export const Confidence = ({ value }: { value: number }) => {
  const words = useKitWords()
  const level = confidenceLevel(value)
  const percent = Math.round(value * 100)
  return (
    <span className={classes.confidence} data-level={level} title={words.confidence[level]}>
      <span>{percent}%</span>
      <meter className={classes.bar} min={0} max={100} value={percent} aria-label={words.confidence[level]} />
    </span>
  )
}
