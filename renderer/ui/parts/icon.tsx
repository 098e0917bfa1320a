import type { Icon as TablerIcon } from '@tabler/icons-react'

const strokes: Record<number, number> = { 12: 2, 13: 1.9, 14: 1.9, 16: 1.75, 20: 1.6, 52: 1.6 }

export type IconSource = TablerIcon

type IconProps = { of: IconSource; size?: 12 | 13 | 14 | 16 | 20 | 52; className?: string; label?: string }

/** A Tabler icon with the stroke that belongs to its size. Without `label` it is decoration. */
export const Icon = ({ of: Source, size = 16, className, label }: IconProps) => (
  <Source
    size={size}
    stroke={strokes[size]}
    className={className}
    aria-label={label}
    aria-hidden={label ? undefined : true}
    role={label ? 'img' : undefined}
  />
)
