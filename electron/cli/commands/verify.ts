import { resolve } from 'node:path'
import { success } from '../../../shared/result'
import { verifyBundle } from '../../bundle/verify'
import type { Ending } from '../outcome'
import { toEnding } from '../outcome'

export async function runVerify(path: string, signal?: AbortSignal): Promise<Ending> {
  const bundle = resolve(path)
  const verified = await verifyBundle(bundle, signal ? { signal } : {})
  if (!verified.ok) {
    if (verified.error.kind !== 'not-a-bundle') return toEnding(verified)
    const { detail } = verified.error
    const document = { ok: false, files: 0, problems: [{ path: bundle, problem: 'malformed', detail }] }
    return toEnding(success({ document, text: `${bundle} is not a bundle: ${detail}`, hasFindings: true }))
  }
  const { ok, files, problems } = verified.value
  const lines = ok
    ? [`Verified: ${files} files, all as sealed.`]
    : problems.map(({ path: file, problem, detail }) => `${problem}: ${file} ${detail}`)
  return toEnding(success({ document: verified.value, text: lines.join('\n'), hasFindings: !ok }))
}
