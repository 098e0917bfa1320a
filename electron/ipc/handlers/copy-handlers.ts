import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import type { DeskKeeper } from '../desk'
import { withDesk, withWritableDesk } from '../desk'

type CopyChannels = `conflict-copy:${'list' | 'open' | 'put-away'}`

export function createCopyHandlers(keeper: DeskKeeper): Pick<Handlers, CopyChannels> {
  return {
    'conflict-copy:list': () => withDesk(keeper, async ({ copies }) => success(await copies.list())),
    'conflict-copy:open': ({ file }) => withDesk(keeper, ({ copies }) => copies.open(file)),
    'conflict-copy:put-away': ({ file }) => withWritableDesk(keeper, ({ copies }) => copies.putAway(file)),
  }
}
