import { success } from '../../../shared/result'
import { undoImport } from '../../import/undo-import'
import { createReview } from '../../review/review'
import type { Ending } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'

/** Takes an import back as a whole; what somebody has worked on since stays, and is a finding. */
export function runUndoImport(folder: string, id: string, { as }: { as?: string }): Promise<Ending> {
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, as)
    if (!person.ok) return person
    const undone = await undoImport({ store, move: createReview(store).move }, id, person.value.id)
    if (!undone.ok) return undone
    const { created, updated } = undone.value
    const kept = (undone.value.undone?.kept ?? []).map(({ article, title, why }) => ({
      id: article,
      title,
      why,
    }))
    const document = { import: id, created: created.length, updated: updated.length, kept }
    const lines = [
      `Taken back: ${created.length} created, ${updated.length} updated, but for ${kept.length}.`,
      ...kept.map(({ id: article, title, why }) => `kept ${article}  ${title}: ${why}`),
    ]
    return success({ document, text: lines.join('\n'), hasFindings: kept.length > 0 })
  })
}
