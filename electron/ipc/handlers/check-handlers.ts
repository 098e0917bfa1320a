import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import { readWordListFile, writeWordListFile } from '../../import/word-list-files'
import { saveCheckSettings } from '../../store/check-context'
import type { DeskKeeper } from '../desk'
import { toOpenWorkspace, withDesk, withWritableDesk } from '../desk'
import type { Dialogs } from '../dialogs'
import type { Publish } from '../publish'

type CheckChannels = `check:${'rules' | 'set'}` | `word-list:${'change' | 'read-file' | 'write-file'}`

export function createCheckHandlers(
  keeper: DeskKeeper,
  publish: Publish,
  dialogs: Pick<Dialogs, 'chooseWordListFile' | 'chooseWordListTarget'>,
): Pick<Handlers, CheckChannels> {
  return {
    'check:rules': () =>
      withDesk(keeper, ({ store }) =>
        success({ wordList: store.wordList(), settings: store.workspace().checkSettings ?? {} }),
      ),
    'check:set': ({ column, change }) =>
      withWritableDesk(keeper, async (desk) => {
        const saved = await saveCheckSettings(desk.store, column, change)
        if (saved.ok && column === null) publish('workspace:changed', toOpenWorkspace(desk))
        if (saved.ok) publish('taxonomy:changed', null)
        return saved
      }),

    'word-list:change': ({ changes }) =>
      withWritableDesk(keeper, async ({ store }) => {
        const changed = await store.changeWordList(changes)
        // A refusal too may mean that the list is another one than the window knows.
        publish('taxonomy:changed', null)
        return changed
      }),
    'word-list:read-file': async () => {
      const path = await dialogs.chooseWordListFile()
      return path === null ? success(null) : readWordListFile(path)
    },
    'word-list:write-file': () =>
      withDesk(keeper, async ({ store }) => {
        const path = await dialogs.chooseWordListTarget(`${store.workspace().publication.name}-词表.csv`)
        if (path === null) return success(null)
        const written = await writeWordListFile(path, store.wordList().entries)
        return written.ok ? success({ path }) : written
      }),
  }
}
