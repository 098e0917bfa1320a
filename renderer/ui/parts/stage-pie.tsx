type StagePieProps = { stage?: number; of?: number; size?: number }

const radius = 2.2
const whole = 2 * Math.PI * radius

/** A circle filled by as many parts as stages were reached; half where the stage is not told. */
export const StagePie = ({ stage, of = 3, size = 14 }: StagePieProps) => {
  const part = stage === undefined ? 0.5 : Math.min(1, Math.max(0, stage / of))
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.5" />
      <circle
        cx="8"
        cy="8"
        r={radius}
        strokeWidth={2 * radius}
        strokeDasharray={`${(part * whole).toFixed(2)} 40`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
}
