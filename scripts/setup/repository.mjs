import os from 'node:os'
import path from 'node:path'

/** The folder of this checkout. */
export const repository = path.resolve(import.meta.dirname, '../..')

/** What is downloaded once and serves every checkout; `npm ci` must not wipe it. */
export const cacheFolder =
  process.env.GALLEY_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'galley')

export const inRepository = (...names) => path.join(repository, ...names)
