import { resolve } from 'node:path'
import { baseUrlSchema } from '../../../shared/domain/workspace'
import { success } from '../../../shared/result'
import { buildBundle } from '../../bundle/write-bundle'
import type { Ending } from '../outcome'
import { UsageError } from '../outcome'
import { version } from '../version'
import { findPerson, tellProblems, withWorkspace } from '../workspace'
import { parseMoment } from './move'

export interface BundleOptions {
  out: string
  asOf?: string
  baseUrl?: string
}

export function runBundle(folder: string, options: BundleOptions, signal?: AbortSignal): Promise<Ending> {
  const { baseUrl } = options
  if (baseUrl !== undefined && !baseUrlSchema.safeParse(baseUrl).success) {
    throw new UsageError('--base-url begins with http:// or https://.')
  }
  const asOf = options.asOf === undefined ? null : new Date(parseMoment('--as-of', options.asOf))
  const out = resolve(options.out)
  return withWorkspace(folder, { access: 'write-if-free' }, async (store) => {
    const built = await buildBundle(store, { out, asOf, program: version, baseUrl }, signal ? { signal } : {})
    if (!built.ok) return built
    const { articles, files, bytes, left, missing } = built.value
    const person = findPerson(store, undefined)
    if (store.access.mode === 'write' && person.ok) {
      const details = { out, asOf: built.value.asOf, articles, files, bytes }
      await store.deskLog.add({ by: person.value.id, what: 'bundle-built', article: null, details })
    }
    const lines = [
      `Sealed ${articles} articles in ${files} files (${bytes} bytes) as of ${built.value.asOf}: ${out}`,
      ...left.map(({ id, reason }) => `left ${id}: ${reason}`),
      ...missing.map(({ id, what, media, address }) => `missing in ${id}: ${what} ${media ?? address}`),
    ]
    const hasHole = left.some(({ reason }) => reason === 'unreadable')
    const hasFindings = tellProblems(store) || hasHole
    return success({ document: built.value, text: lines.join('\n'), hasFindings })
  })
}
