import { success } from '../../../shared/result'
import { createReview } from '../../review/review'
import { fireDue } from '../../schedule/clock'
import type { Ending } from '../outcome'
import { sentenceOf } from '../outcome'
import { withWorkspace } from '../workspace'
import { parseMoment } from './move'

/** Publishes what is due now, or at the moment that is given. */
export function runTick(folder: string, options: { asOf?: string }): Promise<Ending> {
  const asOf = options.asOf === undefined ? new Date() : new Date(parseMoment('--as-of', options.asOf))
  return withWorkspace(folder, { access: 'write', now: () => asOf }, async (store) => {
    const { published, failed } = await fireDue({ store, publish: createReview(store).publishDue })
    const lines = [
      `${published.length} published, ${failed.length} failed.`,
      ...published.map(({ id, title, due, late }) => `${id}  ${title}  due ${due}, ${late} s late`),
      ...failed.map(({ id, title, error }) => `${id}  ${title}  failed: ${sentenceOf(error)}`),
    ]
    const document = { asOf: asOf.toISOString(), published, failed }
    return success({ document, text: lines.join('\n'), hasFindings: failed.length > 0 })
  })
}
