import { useId } from 'react'
import classes from './seal.module.css'

type StampProps = { word: string; ring: string; moment: string; size?: number; isLanding?: boolean }

/** The round stamp of finished work, 验讫 or 审毕. `isLanding` lets it land once, when the work has just ended. */
export const Stamp = ({ word, ring, moment, size = 86, isLanding = false }: StampProps) => {
  const id = useId()
  const className = isLanding ? `${classes.stamp} ${classes.landing}` : classes.stamp
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={`${word} ${moment}`}
    >
      <circle cx="50" cy="50" r="46" strokeWidth="3" />
      <circle cx="50" cy="50" r="40" strokeWidth="1" />
      <defs>
        <path id={`${id}-top`} d="M50 50m-32 0a32 32 0 1 1 64 0" />
        <path id={`${id}-bottom`} d="M50 50m-36.5 0a36.5 36.5 0 0 0 73 0" />
      </defs>
      <text className={classes.ring}>
        <textPath href={`#${id}-top`} startOffset="50%" textAnchor="middle">
          {ring}
        </textPath>
      </text>
      <text x="50" y="60" textAnchor="middle" className={classes.word}>
        {word}
      </text>
      <text className={classes.moment}>
        <textPath href={`#${id}-bottom`} startOffset="50%" textAnchor="middle">
          {moment}
        </textPath>
      </text>
    </svg>
  )
}
