import classes from './seal.module.css'

/** The mark of the program: 清 cut in a vermilion square. */
export const Seal = ({ size = 24 }: { size?: number }) => (
  <svg className={classes.seal} width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
    <rect x="1" y="1" width="26" height="26" rx="5.5" />
    <rect x="3.1" y="3.1" width="21.8" height="21.8" rx="3.6" className={classes.rim} />
    <text x="14" y="19.6" textAnchor="middle">
      清
    </text>
  </svg>
)
