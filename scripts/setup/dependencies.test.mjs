import { expect, it } from 'vitest'
import { isInstalled } from './dependencies.mjs'

const lock = {
  '': { name: 'galley' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}
const zod = (version) => ({ 'node_modules/zod': { version } })

it.each([
  ['nothing is installed', undefined, false],
  ['everything is installed', { ...zod('4.6.7'), 'node_modules/fsevents': { version: '2.3.3' } }, true],
  ['an optional package of another platform is missing', zod('4.6.7'), true],
  ['a package is older than the lock', zod('4.6.6'), false],
  [
    'an optional package is older than the lock',
    { ...zod('4.6.7'), 'node_modules/fsevents': { version: '2.0.0' } },
    false,
  ],
  ['a package is missing', {}, false],
])('knows whether to install: %s', (_name, installed, expected) => {
  expect(isInstalled(lock, installed)).toBe(expected)
})
