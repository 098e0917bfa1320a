import type { SearchWord } from '../../shared/domain/search-query'

/** Where the window is. The library keeps its own view beside this, see `LibraryView`. */
export type Route =
  | { screen: 'library' }
  /** `words`: what was looked for, which is where it opens. */
  | { screen: 'article'; id: string; words?: readonly SearchWord[] }
  | { screen: 'import' }
  | { screen: 'bundles' }
  | { screen: 'settings' }

export type ScreenName = Route['screen']

/** The way here; the last one is shown. Never empty. */
export type Trail = readonly [Route, ...Route[]]

/** Where a window begins that was opened on an article: `#article=<id>` in its address. */
export function trailOfAddress(hash: string): Trail {
  const id = /^#article=(\w+)$/.exec(hash)?.[1]
  return id ? [...firstTrail, { screen: 'article', id }] : firstTrail
}

export type Step = { to: 'go' | 'follow' | 'replace'; route: Route } | { to: 'back' }

export const firstTrail: Trail = [{ screen: 'library' }]

const isSame = (a: Route, b: Route) =>
  a.screen === b.screen && (a.screen !== 'article' || b.screen !== 'article' || a.id === b.id)

/**
 * `go` starts a new way, as the rail does; `follow` can be gone back; `replace` leaves a place that is done with, such
 * as an import that was written; `back` from the first place is the library.
 */
export function walk(trail: Trail, step: Step): Trail {
  if (step.to === 'back') return trail.length > 1 ? (trail.slice(0, -1) as unknown as Trail) : firstTrail
  if (step.to === 'go') return [step.route]
  if (step.to === 'replace') return [...trail.slice(0, -1), step.route] as unknown as Trail
  return isSame(placeOf(trail), step.route) ? trail : [...trail, step.route]
}

export function placeOf(trail: Trail): Route {
  return trail.at(-1) ?? trail[0]
}
