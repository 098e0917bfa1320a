import { describe, expect, it } from 'vitest'
import type { Trail } from './route'
import { firstTrail, placeOf, trailOfAddress, walk } from './route'

const library = { screen: 'library' } as const
const bundles = { screen: 'bundles' } as const
const article = (id: string) => ({ screen: 'article', id }) as const

describe('walk', () => {
  it('goes back over the articles that were followed', () => {
    const trail: Trail = [library, article('a'), article('b')]
    expect(walk(trail, { to: 'back' })).toEqual([library, article('a')])
    expect(walk(walk(trail, { to: 'back' }), { to: 'back' })).toEqual([library])
  })

  it('starts a new way from the rail', () => {
    expect(walk([library, article('a')], { to: 'go', route: bundles })).toEqual([bundles])
  })

  it('leads back to the library from any first place', () => {
    expect(walk([bundles], { to: 'back' })).toEqual(firstTrail)
  })

  it('does not come back to a place that was replaced', () => {
    const trail = walk([library, { screen: 'import' }], { to: 'replace', route: article('a') })
    expect(trail).toEqual([library, article('a')])
    expect(walk(trail, { to: 'back' })).toEqual([library])
  })

  it('does not follow to where it is already', () => {
    const trail: Trail = [library, article('a')]
    expect(walk(trail, { to: 'follow', route: article('a') })).toBe(trail)
    expect(placeOf(walk(trail, { to: 'follow', route: article('b') }))).toEqual(article('b'))
  })
})

describe('trailOfAddress', () => {
  it('begins on the article of the address, with the library behind it', () => {
    expect(trailOfAddress('#article=01KJP0YHE015W2BPY9BA1JT0KH')).toEqual([
      library,
      article('01KJP0YHE015W2BPY9BA1JT0KH'),
    ])
  })

  it('begins in the library where the address has no article', () => {
    expect(['', '#', '#article=', '#article=a/b'].map(trailOfAddress)).toEqual(Array(4).fill(firstTrail))
  })
})
