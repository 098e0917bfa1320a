import { useEffect, useState } from 'react'
import { useKitWords } from '../theme/kit-words'
import classes from './skeleton-rows.module.css'

const patience = 200

type SkeletonRowsProps = { count?: number; height?: number }

/** What stands in for rows while they are read: nothing for 200 ms, then grey bars at row height. */
export const SkeletonRows = ({ count = 8, height = 38 }: SkeletonRowsProps) => {
  const words = useKitWords()
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div role="status" aria-label={words.loading}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes.row} style={{ height }}>
          <span className={classes.bar} style={{ width: `${46 - ((index * 7) % 20)}%` }} />
          <span className={classes.bar} style={{ width: 76 }} />
        </div>
      ))}
    </div>
  )
}
