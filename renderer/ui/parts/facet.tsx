import type { ReactNode } from 'react'
import { useKitWords } from '../theme/kit-words'
import { Icon } from './icon'
import type { IconSource } from './icon'
import classes from './facet.module.css'

type FacetGroupProps = { label?: ReactNode; aside?: ReactNode; children: ReactNode }

export const FacetGroup = ({ label, aside, children }: FacetGroupProps) => (
  <section className={classes.group}>
    {label ? (
      <header className={classes.label}>
        <span>{label}</span>
        {aside}
      </header>
    ) : null}
    {children}
  </section>
)

type FacetProps = {
  icon?: IconSource
  label: ReactNode
  count?: number
  isActive?: boolean
  /** 0 for the top; each level is indented by 18 px. */
  level?: number
  onClick: () => void
}

/** One line of the filters at the left: choosing it again drops it, so it is a button that is pressed or not. */
export const Facet = ({ icon, label, count, isActive = false, level = 0, onClick }: FacetProps) => {
  const { locale } = useKitWords()
  return (
    <button
      type="button"
      className={classes.facet}
      data-bar-focus
      data-level={level}
      aria-pressed={isActive}
      onClick={onClick}
    >
      {icon ? <Icon of={icon} /> : null}
      <span className={classes.text}>{label}</span>
      {count === undefined ? null : <span className={classes.count}>{count.toLocaleString(locale)}</span>}
    </button>
  )
}
