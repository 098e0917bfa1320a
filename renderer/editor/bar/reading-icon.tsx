import type { IconSource } from '../../ui/parts/icon'

const Drawing = ({ size = 16, className }: { size?: number | string; className?: string }) => (
  <svg width={size} height={size} viewBox="0 0 18 18" className={className} aria-hidden="true">
    <text x="9" y="16.5" textAnchor="middle" fontSize="12" fill="currentColor">
      文
    </text>
    <path
      d="M4.5 3.4h9M7 1.4l2-.9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
    />
  </svg>
)

/** 注音: a reading above a character. */
export const ReadingIcon = Drawing as unknown as IconSource
