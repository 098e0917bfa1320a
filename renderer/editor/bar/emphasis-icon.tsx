import type { IconSource } from '../../ui/parts/icon'

const Drawing = ({ size = 16, className }: { size?: number | string; className?: string }) => (
  <svg width={size} height={size} viewBox="0 0 18 18" className={className} aria-hidden="true">
    <text x="9" y="12" textAnchor="middle" fontSize="12.5" fill="currentColor">
      文
    </text>
    <circle cx="5.6" cy="15.8" r="1.2" fill="currentColor" />
    <circle cx="12.4" cy="15.8" r="1.2" fill="currentColor" />
  </svg>
)

/** 着重号: dots under Han characters, which is what emphasis is in Chinese. */
export const EmphasisIcon = Drawing as unknown as IconSource
