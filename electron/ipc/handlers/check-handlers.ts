import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import type { DeskKeeper } from '../desk'
import { withDesk } from '../desk'

export function createCheckHandlers(keeper: DeskKeeper): Pick<Handlers, 'check:rules'> {
  return {
    'check:rules': () =>
      withDesk(keeper, ({ store }) =>
        success({ wordList: store.wordList(), settings: store.workspace().checkSettings ?? {} }),
      ),
  }
}
