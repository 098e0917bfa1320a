import type { ConflictCopy } from '../../../shared/domain/conflict-copy'
import { useRequest } from '../../api/queries'

/** The copies that a synchroniser left of this article and nobody has merged. */
export function useConflictCopies(article: string): ConflictCopy[] {
  const copies = useRequest('conflict-copy:list', null).data ?? []
  return copies.filter((copy) => copy.article === article)
}
