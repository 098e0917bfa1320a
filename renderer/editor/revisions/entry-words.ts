import type { RevisionEntry } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/use-words'

/** Why a revision was made: its name, or the act that made it. */
export function useEntryWords(): (entry: RevisionEntry) => string {
  const t = useWords('editor')
  return ({ kind, reason }) => (kind === 'keep' && reason ? reason : t(`revisions.kind.${kind}`))
}
