import { resolve } from 'node:path'
import { success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { verifyBundle } from '../../bundle/verify'
import type { Outcome } from '../outcome'

export async function runVerify(path: string): Promise<Result<Outcome>> {
  const bundle = resolve(path)
  const verified = await verifyBundle(bundle, {})
  if (!verified.ok) {
    if (verified.error.kind !== 'not-a-bundle') return verified
    const { detail } = verified.error
    const document = { ok: false, files: 0, problems: [{ path: bundle, problem: 'malformed', detail }] }
    return success({ document, text: `${bundle} is not a bundle: ${detail}`, hasFindings: true })
  }
  const { ok, files, problems } = verified.value
  const lines = ok
    ? [`Verified: ${files} files, all as sealed.`]
    : problems.map(({ path: file, problem, detail }) => `${problem}: ${file} ${detail}`)
  return success({ document: verified.value, text: lines.join('\n'), hasFindings: !ok })
}
