export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

// Less than this of a window on a screen cannot be found and dragged back.
const grip = { width: 120, height: 60 }

/** The bounds to open a window with: no larger than its screen, and without a place when no screen shows enough of it. */
export function fitToScreens(bounds: Bounds, workAreas: readonly Bounds[]): Bounds | Omit<Bounds, 'x' | 'y'> {
  const screen = workAreas.find((area) => isVisibleOn(bounds, area))
  const { width, height } = bounds
  if (screen)
    return { ...bounds, width: Math.min(width, screen.width), height: Math.min(height, screen.height) }
  const first = workAreas[0]
  return first
    ? { width: Math.min(width, first.width), height: Math.min(height, first.height) }
    : { width, height }
}

function isVisibleOn(bounds: Bounds, area: Bounds): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  // The title bar is at the top: a window whose top is above the screen cannot be dragged either.
  return width >= grip.width && height >= grip.height && bounds.y >= area.y
}
