import type { Role } from '../../../shared/domain/person'
import { moveRules } from '../../../shared/domain/workflow'
import type { Move } from '../../../shared/domain/workflow'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import type { AllowedMove } from './acts'

/** The name of a move, and why it is not allowed now, as short as a button needs it. */
export function useMoveWords(roles: readonly Role[]) {
  const t = useWords('workflow')
  const format = useFormat()
  const names = (some: readonly Role[]) => format.list(some.map((role) => t(`role.${role}`)))
  const name = (move: Move, isAgain = false) =>
    t(move === 'submit' && isAgain ? 'move.resubmit' : `move.${move}`)
  return {
    name,
    refusal({ move, refusal }: AllowedMove): string | null {
      if (refusal === null) return null
      if (refusal === 'role')
        return t('refused.role', {
          mine: names(roles),
          act: name(move),
          theirs: names(moveRules[move].roles),
        })
      if (refusal === 'state' && (move === 'schedule' || move === 'publish')) return t('refused.signOffFirst')
      return t(`refused.${refusal}`)
    },
  }
}
